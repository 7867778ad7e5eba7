package dev.greenery.adapters.postgres.source;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.greenery.adapters.postgres.capture.LoggedMoment;
import dev.greenery.adapters.postgres.capture.LoggedTable;
import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.application.change.SourceMoment;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The changes since a moment that a transaction sees. */
record PendingChanges(Catalog catalog) {
    /** Numbers of transactions only grow, unless an older state of the server came back. */
    private static final String IS_TO_COME =
            """
            SELECT 1 WHERE pg_snapshot_xmax(CAST(? AS pg_snapshot))
                > pg_snapshot_xmax(pg_current_snapshot())\
            """;

    private static final String BULK =
            "SELECT DISTINCT table_name FROM {raw}.bulk_changes WHERE {since} ORDER BY table_name";

    /** What a row was at the moment is what was noted of it first since then. */
    private static final String FIRST =
            """
            CREATE TEMP TABLE {pending} ON COMMIT DROP AS
            SELECT DISTINCT ON ({key}) was_there, {columns}
              FROM {changes} WHERE {since} ORDER BY {key}, change_id;
            ALTER TABLE {pending} ADD PRIMARY KEY ({key});
            ANALYZE {pending}\
            """;

    PendingChanges {
        requireNonNull(catalog, "catalog is null");
    }

    /** The temporary table of the rows of a table that changed, as they were. */
    static String of(LoggedTable table) {
        return "pending_" + table.tableName();
    }

    /** Why it cannot be told whose histories changed since a moment, if it cannot. */
    Optional<String> obstacle(SourceMoment moment) throws SQLException {
        Optional<LoggedMoment> here = LoggedMoment.of(LoggedMoment.seenBy(catalog));
        Optional<LoggedMoment> known =
                LoggedMoment.of(moment)
                        .filter(then -> here.stream().anyMatch(now -> now.log() == then.log()));
        if (known.isEmpty() || catalog.exists(IS_TO_COME, known.get().snapshot())) {
            return Optional.of("the warehouse was restored since the last build");
        }
        Optional<String> silent = new NotingTriggers(catalog).obstacle(known.get());
        if (silent.isPresent()) {
            return silent;
        }
        List<String> bulk = catalog.texts(BULK.replace("{since}", known.get().isSince()));
        return bulk.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        named(bulk.stream().map(this::qualified))
                                + " was emptied, or changed without noting its rows");
    }

    private String qualified(String table) {
        return catalog.schemas().raw() + "." + table;
    }

    private static String named(Stream<String> tables) {
        return tables.collect(joining(", "));
    }

    /** Brings together what the rows that changed were, until the transaction ends. */
    void gather(LoggedMoment moment) throws SQLException {
        for (LoggedTable table : LoggedTable.values()) {
            catalog.execute(
                    FIRST.replace("{pending}", of(table))
                            .replace("{key}", table.key())
                            .replace("{columns}", table.columns(catalog))
                            .replace("{changes}", table.changes())
                            .replace("{since}", moment.isSince()));
        }
    }
}
