package dev.greenery.adapters.postgres.operations;

import static dev.greenery.adapters.postgres.operations.OpsSchema.PUBLICATIONS;
import static dev.greenery.adapters.postgres.operations.OpsSchema.RUNS;
import static dev.greenery.adapters.postgres.operations.OpsSchema.RUN_MARTS;
import static dev.greenery.adapters.postgres.operations.OpsSchema.VERSIONS;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.Collection;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RunRepository extends GenericRepository<RunEntity, Long> {
    RunEntity save(RunEntity run);

    void deleteById(long runId);

    @Query("SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname IN (:schemas))")
    boolean existsSchema(Collection<String> schemas);

    @Query(
            "UPDATE "
                    + RUNS
                    + " SET status = :status, finished_at = :finishedAt, message = :message"
                    + " WHERE run_id = :runId AND status = 'running'")
    int end(long runId, String status, Instant finishedAt, String message);

    @Query(
            "UPDATE "
                    + RUNS
                    + " SET status = 'failed', finished_at = :at, message = :message"
                    + " WHERE status = 'running'")
    void failRunning(Instant at, String message);

    @Query(
            "SELECT EXISTS (SELECT FROM "
                    + RUNS
                    + " r WHERE r.started_at >= :since"
                    + " AND r.status IN ('published', 'partly_published', 'blocked')"
                    + " AND :number = (SELECT count(*) FROM "
                    + RUN_MARTS
                    + " m WHERE m.run_id = r.run_id AND m.mart IN (:marts)))")
    boolean existsBuilt(Collection<String> marts, long number, Instant since);

    @Query("SELECT EXISTS (SELECT FROM " + RUNS + " WHERE finished_at < :before)")
    boolean existsEnded(Instant before);

    /**
     * Those before the newest of their mart, which consumers see, unless they can be rolled back
     * to.
     */
    @Query(
            "DELETE FROM "
                    + PUBLICATIONS
                    + " p USING "
                    + RUNS
                    + " r WHERE r.run_id = p.run_id AND r.finished_at < :before"
                    + " AND p.publication_id < (SELECT max(newest.publication_id) FROM "
                    + PUBLICATIONS
                    + " newest WHERE newest.mart = p.mart)"
                    + " AND NOT EXISTS (SELECT FROM "
                    + VERSIONS
                    + " v WHERE v.mart = p.mart AND v.run_id = p.run_id)")
    void deletePublications(Instant before);

    /** With all that is known of them; not those of which something is published or kept. */
    @Query(
            "DELETE FROM "
                    + RUNS
                    + " r WHERE r.finished_at < :before AND NOT EXISTS (SELECT FROM "
                    + PUBLICATIONS
                    + " p WHERE p.run_id = r.run_id) AND NOT EXISTS (SELECT FROM "
                    + VERSIONS
                    + " v WHERE v.run_id = r.run_id)")
    void deleteRuns(Instant before);
}
