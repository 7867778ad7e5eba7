package dev.greenery.adapters.postgres.read;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.out.FindPublications.Publication;
import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.RunId;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks which runs made what consumers see. */
record PublicationQueries(ReadSession session) {
    private static final Field<String> MART = field(name("mart"), SQLDataType.CLOB);
    private static final Field<Long> RUN = field(name("run_id"), SQLDataType.BIGINT);
    private static final Field<Instant> STARTED_AT = field(name("started_at"), SQLDataType.INSTANT);
    private static final Field<Instant> PUBLISHED_AT =
            field(name("published_at"), SQLDataType.INSTANT);
    private static final Field<Long> ORDER = field(name("publication_id"), SQLDataType.BIGINT);
    private static final Field<String> MODEL = field(name("model"), SQLDataType.CLOB);
    private static final Field<Long> ROWS = field(name("row_count"), SQLDataType.BIGINT);
    private static final Field<Long> NUMBER = field(name("result_id"), SQLDataType.BIGINT);

    PublicationQueries {
        requireNonNull(session, "session is null");
    }

    /**
     * In the order in which they were published, which is neither that of their runs, because an
     * older one is published again, nor that of time, because clocks are set back.
     */
    Optional<Publication> newest(String mart) {
        return session.ask(
                database ->
                        database.select(RUN, STARTED_AT, PUBLISHED_AT)
                                .from(table(name(session.schemas().ops(), "publications")))
                                .join(table(name(session.schemas().ops(), "runs")))
                                .using(RUN)
                                .where(MART.eq(mart))
                                .orderBy(ORDER.desc())
                                .limit(1)
                                .fetchOptional(
                                        found ->
                                                new Publication(
                                                        mart,
                                                        new RunId(found.value1()),
                                                        found.value2(),
                                                        found.value3())));
    }

    List<ModelResult> models(Publication publication) {
        return session.ask(
                database ->
                        database.select(MODEL, ROWS)
                                .from(table(name(session.schemas().ops(), "model_results")))
                                .where(
                                        RUN.eq(publication.run().value())
                                                .and(MART.eq(publication.mart())))
                                .orderBy(NUMBER)
                                .fetch(
                                        found ->
                                                new ModelResult(
                                                        publication.mart(),
                                                        found.value1(),
                                                        found.value2())));
    }
}
