package dev.greenery.adapters.postgres.read;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.greenery.application.history.ChangeKind;
import dev.greenery.application.history.ChangeQuery;
import dev.greenery.application.history.RowChange;
import dev.greenery.application.history.RowChange.ColumnChange;

import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Finds changes as what lies between two versions of a row. */
record VersionQueries(ReadSession session) {
    /** Changes that are held at a time; more would take memory and save hardly any time. */
    private static final int FETCH_SIZE = 1_000;

    private static final String BY_COLUMN =
            """
            SELECT changed_at, kind, key, column_name,
                   before ->> column_name AS before, after ->> column_name AS after
            FROM changes
            LEFT JOIN LATERAL (
                SELECT column_name, place FROM jsonb_object_keys(after) WITH ORDINALITY AS c (column_name, place)
                WHERE kind = 'changed' AND column_name NOT IN ('valid_from', 'valid_to', 'ended_by')
                    AND before -> column_name IS DISTINCT FROM after -> column_name
            ) columns ON true
            ORDER BY changed_at, key, place
            LIMIT ? OFFSET ?
            """;

    private static final String BY_KIND =
            "SELECT kind, count(*) AS row_count FROM changes GROUP BY kind";

    VersionQueries {
        requireNonNull(session, "session is null");
    }

    void find(ChangeQuery query, Consumer<RowChange> changes) {
        requireNonNull(changes, "changes is null");
        long limit = query.limit().isPresent() ? query.limit().getAsInt() : Long.MAX_VALUE;
        session.ask(
                database ->
                        stream(
                                changes(database, query, BY_COLUMN, limit, query.skipped()),
                                query,
                                changes));
    }

    Map<ChangeKind, Long> count(ChangeQuery query) {
        return session.ask(
                database ->
                        changes(database, query, BY_KIND)
                                .fetch()
                                .collect(
                                        toMap(
                                                VersionQueries::kind,
                                                found -> found.get("row_count", Long.class))));
    }

    private ResultQuery<Record> changes(
            DSLContext database, ChangeQuery query, String question, Object... more) {
        Object[] bindings = new Object[2 + more.length];
        bindings[0] = query.since().toString();
        bindings[1] = query.until().map(Instant::toString).orElse("infinity");
        System.arraycopy(more, 0, bindings, 2, more.length);
        return database.resultQuery(session.schemas().in(versions(query)) + question, bindings);
    }

    /** A version that begins where another ends follows it; one that follows none came anew. */
    private static String versions(ChangeQuery query) {
        return """
        WITH versions AS (
            SELECT v.valid_from AS changed_at, CAST(v.%2$s AS text) AS key,
                   CASE WHEN p.%2$s IS NULL THEN 'added' ELSE 'changed' END AS kind,
                   to_jsonb(p) - '%2$s' AS before, to_jsonb(v) - '%2$s' AS after
            FROM {raw}.%1$s v
            LEFT JOIN {raw}.%1$s p ON p.%2$s = v.%2$s AND p.valid_to = v.valid_from AND p.ended_by = 'change'
            UNION ALL
            SELECT valid_to, CAST(%2$s AS text), 'deleted', NULL, NULL
            FROM {raw}.%1$s WHERE ended_by = 'delete'
        ), changes AS (
            SELECT * FROM versions
            WHERE changed_at >= CAST(? AS timestamptz) AND changed_at < CAST(? AS timestamptz)
        )
        """
                .formatted(query.table().versions(), query.table().source().key().getFirst());
    }

    private static long stream(
            ResultQuery<Record> select, ChangeQuery query, Consumer<RowChange> changes) {
        long count = 0;
        try (Cursor<Record> cursor = select.fetchSize(FETCH_SIZE).fetchLazy()) {
            for (Record found : cursor) {
                changes.accept(change(found, query));
                count++;
            }
        }
        return count;
    }

    private static RowChange change(Record found, ChangeQuery query) {
        return new RowChange(
                found.get("changed_at", Instant.class),
                kind(found),
                found.get("key", String.class),
                Optional.ofNullable(found.get("column_name", String.class))
                        .map(column -> columnChange(column, found, query)));
    }

    private static ColumnChange columnChange(String column, Record found, ChangeQuery query) {
        UnaryOperator<String> writing = ToldValues.writing(column, query);
        return new ColumnChange(
                column,
                Optional.ofNullable(found.get("before", String.class)).map(writing),
                Optional.ofNullable(found.get("after", String.class)).map(writing));
    }

    private static ChangeKind kind(Record found) {
        return ChangeKind.valueOf(found.get("kind", String.class).toUpperCase(Locale.ROOT));
    }
}
