package dev.greenery.adapters.postgres.load;

import dev.greenery.application.history.TrackedTable;
import dev.greenery.application.source.SourceColumn;
import dev.greenery.application.source.SourceTable;

import java.util.stream.Stream;

/** Which columns of what was loaded hold personal data. */
public final class PersonalColumns {
    private static final String REJECTS = "rejects";
    private static final String ROW_TEXT = "row_text";

    private PersonalColumns() {}

    /** Whether a column does; one of the shop's tables that nobody has declared may. */
    public static boolean include(String table, String column) {
        return isOfVersions(table)
                ? Stream.of(SourceTable.values()).anyMatch(known -> isPersonal(known, column))
                : isOfTable(table, column);
    }

    /** Versions hold columns of several tables: a home is a user's and an address. */
    private static boolean isOfVersions(String table) {
        return Stream.of(TrackedTable.values()).anyMatch(known -> known.versions().equals(table));
    }

    private static boolean isPersonal(SourceTable table, String column) {
        return table.columnNames().contains(column) && table.column(column).isPersonal();
    }

    private static boolean isOfTable(String table, String column) {
        return Stream.of(SourceTable.values())
                .filter(known -> known.tableName().equals(table))
                .findFirst()
                .map(known -> isOrMayBe(known, column))
                // A row that could not be loaded is kept whole, and may be anybody's.
                .orElse(table.equals(REJECTS) && column.equals(ROW_TEXT));
    }

    private static boolean isOrMayBe(SourceTable table, String column) {
        return table.columns().stream()
                .filter(known -> known.name().equals(column))
                .findFirst()
                .map(SourceColumn::isPersonal)
                .orElse(true);
    }
}
