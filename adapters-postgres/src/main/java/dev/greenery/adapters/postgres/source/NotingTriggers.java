package dev.greenery.adapters.postgres.source;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.capture.LoggedMoment;
import dev.greenery.adapters.postgres.capture.LoggedTable;
import dev.greenery.adapters.postgres.objects.Catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether all changes since a moment were noted: whoever repairs something turns triggers off. */
record NotingTriggers(Catalog catalog) {
    private static final String SILENT =
            """
            SELECT t FROM unnest(?) t
             WHERE 5 > (SELECT count(*) FROM pg_trigger g
                         WHERE g.tgrelid = to_regclass(t)
                           AND CASE g.tgname
                               WHEN 'changes_inserted' THEN g.tgenabled IN ('O', 'A')
                               WHEN 'changes_updated' THEN g.tgenabled IN ('O', 'A')
                               WHEN 'changes_deleted' THEN g.tgenabled IN ('O', 'A')
                               WHEN 'changes_truncated' THEN g.tgenabled = 'A'
                               WHEN 'changes_applied' THEN g.tgenabled IN ('R', 'A') END)\
            """;

    /**
     * A trigger that is turned off, and one that is turned on again, is a new row of the catalog.
     * The row has but the lower half of the number of its transaction; a row as old as half of all
     * numbers may be taken for a new one, and then everything is built.
     */
    private static final String TURNED =
            """
            SELECT t FROM unnest(?) t
             WHERE EXISTS (
                 SELECT FROM pg_trigger g
                  CROSS JOIN LATERAL (
                      SELECT CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS text) AS bigint)
                                 AS next) s
                  WHERE g.tgrelid = to_regclass(t) AND g.tgname LIKE 'changes\\_%'
                    AND NOT pg_visible_in_snapshot(
                        CAST(CAST(next - ((next - CAST(CAST(g.xmin AS text) AS bigint))
                                          & 4294967295) AS text) AS xid8),
                        CAST(? AS pg_snapshot)))\
            """;

    NotingTriggers {
        requireNonNull(catalog, "catalog is null");
    }

    /** Why changes since the moment may not have been noted, if so. */
    Optional<String> obstacle(LoggedMoment since) throws SQLException {
        List<String> silent = catalog.texts(SILENT, names());
        if (!silent.isEmpty()) {
            return Optional.of(String.join(", ", silent) + " has triggers off that note changes");
        }
        List<String> turned = catalog.texts(TURNED, names(), since.snapshot());
        return turned.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(", ", turned) + " had triggers off that note changes");
    }

    private List<String> names() {
        return Stream.of(LoggedTable.values())
                .map(table -> catalog.schemas().raw() + "." + table.tableName())
                .toList();
    }
}
