package dev.greenery.adapters.postgres.capture;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;

import java.sql.SQLException;

/** What was noted of changes and no build has read. Where nobody builds it would grow for ever. */
public record UnreadChanges(Catalog catalog) {
    /** What a build goes through quickly, however small the table is. */
    private static final long FEW = 100_000;

    private static final String MARK =
            """
            INSERT INTO {raw}.bulk_changes (written_to, table_name)
            VALUES (CAST('{raw}.bulk_changes' AS regclass), ?)\
            """;

    /** Checks that there is somebody to ask. */
    public UnreadChanges {
        requireNonNull(catalog, "catalog is null");
    }

    /**
     * Keeps of so many changes of a table that everything will be built anyway no more than that
     * they were. Whoever has not seen one of these changes does not see this transaction either.
     */
    public void abridge() throws SQLException {
        for (LoggedTable table : LoggedTable.values()) {
            long noted = count(table.changes());
            if (noted > FEW && noted > count("{raw}." + table.tableName()) / 2) {
                catalog.execute("DELETE FROM {raw}." + table.log());
                catalog.execute(MARK, table.tableName());
            }
        }
    }

    private long count(String rows) throws SQLException {
        return catalog.numbers("SELECT count(*) FROM " + rows).getFirst();
    }
}
