package dev.greenery.adapters.postgres.operations;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RunRepository extends GenericRepository<RunEntity, Long> {
    RunEntity save(RunEntity run);

    @Query(
            "UPDATE ops.runs SET status = :status, finished_at = :finishedAt, message = :message"
                    + " WHERE run_id = :runId AND status = 'running'")
    int end(long runId, String status, Instant finishedAt, String message);

    @Query(
            "UPDATE ops.runs SET status = 'failed', finished_at = :at, message = :message"
                    + " WHERE status = 'running'")
    void failRunning(Instant at, String message);
}
