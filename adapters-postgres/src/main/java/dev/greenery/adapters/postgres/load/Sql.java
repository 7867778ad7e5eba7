package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.adapters.postgres.objects.SqlTypes;
import dev.greenery.application.source.SourceTable;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements that bring one file into its table, by way of temporary tables: {@code staged_x}
 * holds the rows of the file, {@code repeated_x} those whose key an earlier row had.
 */
record Sql(SchemaNames schemas, SourceTable table) {
    /** Checks that nothing is missing. */
    Sql {
        requireNonNull(schemas, "schemas is null");
        requireNonNull(table, "table is null");
    }

    String createStaged() {
        String columns =
                table.columns().stream()
                        .map(column -> column.name() + " " + SqlTypes.of(column.type()))
                        .collect(Collectors.joining(", "));
        return "CREATE TEMP TABLE %s (line bigint, %s, bad_column text, reason text, row_text text)"
                        .formatted(staged(), columns)
                + " ON COMMIT DROP";
    }

    String copyStaged() {
        return "COPY %s FROM STDIN (FORMAT binary)".formatted(staged());
    }

    /** Without it the server takes millions of staged rows for a few. */
    String analyzeStaged() {
        return "ANALYZE %s (%s, reason)".formatted(staged(), list(table.key()));
    }

    String createRepeated() {
        return """
        CREATE TEMP TABLE %1$s ON COMMIT DROP AS
        SELECT s.line, kept.first_line, NULL::text AS row_text, %3$s
        FROM %2$s s JOIN (
            SELECT %3$s, min(line) AS first_line FROM %2$s WHERE reason IS NULL
            GROUP BY %3$s HAVING count(*) > 1
        ) kept USING (%3$s)
        WHERE s.reason IS NULL AND s.line > kept.first_line
        """
                .formatted(repeated(), staged(), list(table.key()));
    }

    String unstageRepeated() {
        return "DELETE FROM %s s USING %s r WHERE s.line = r.line".formatted(staged(), repeated());
    }

    String repeatedLines() {
        return "SELECT line FROM %s ORDER BY line".formatted(repeated());
    }

    String keepRepeatedTexts() {
        return """
        UPDATE %s r SET row_text = t.row_text
        FROM unnest(?::bigint[], ?::text[]) AS t (line, row_text) WHERE r.line = t.line
        """
                .formatted(repeated());
    }

    /** Changes the rows that are there with other values; leaves equal ones alone. */
    String update() {
        return """
        UPDATE %1$s t SET %2$s FROM %3$s s
        WHERE s.reason IS NULL AND %4$s AND (%5$s) IS DISTINCT FROM (%6$s)
        """
                .formatted(
                        target(),
                        each(table.valueColumns(), name -> name + " = s." + name, ", "),
                        staged(),
                        sameKey(),
                        each(table.valueColumns(), name -> "t." + name, ", "),
                        each(table.valueColumns(), name -> "s." + name, ", "));
    }

    /** Inserts all rows, into a table that has none. */
    String insertAll() {
        return "INSERT INTO %1$s (%2$s) SELECT %2$s FROM %3$s s WHERE s.reason IS NULL"
                .formatted(target(), list(table.columnNames()), staged());
    }

    /** Inserts the rows whose key is not there. */
    String insertNew() {
        return insertAll()
                + " AND NOT EXISTS (SELECT FROM %s t WHERE %s)".formatted(target(), sameKey());
    }

    /** How many rows the table has, and how many whose keys no row of the file names. */
    String absence() {
        return "SELECT (SELECT count(*) FROM %1$s) AS held, (SELECT count(*) FROM %1$s t WHERE %2$s) AS absent"
                .formatted(target(), isAbsent());
    }

    String deleteAbsent() {
        return "DELETE FROM %s t WHERE %s".formatted(target(), isAbsent());
    }

    /** Rejected rows name keys as well, where these can be read. */
    private String isAbsent() {
        return "NOT EXISTS (SELECT FROM %s s WHERE %s)".formatted(staged(), sameKey());
    }

    /** Keeps other imports out of all tables; readers are let in. */
    static String lockTables(SchemaNames schemas) {
        return Stream.of(SourceTable.values())
                .map(each -> new Sql(schemas, each).target())
                .collect(Collectors.joining(", ", "LOCK TABLE ", " IN SHARE ROW EXCLUSIVE MODE"));
    }

    /** The origin of what is there, which is that of the last import; no row if nothing is. */
    static String held(SchemaNames schemas) {
        String anyRow =
                Stream.concat(
                                Stream.of(SourceTable.values())
                                        .map(each -> new Sql(schemas, each).target()),
                                Stream.of(schemas.ops() + ".publications"))
                        .map("EXISTS (SELECT FROM %s)"::formatted)
                        .collect(Collectors.joining(" OR "));
        return """
        SELECT last.origin, last.finished_at
        FROM (SELECT WHERE %s) held
        LEFT JOIN (
            SELECT origin, finished_at FROM %s.imports ORDER BY import_id DESC LIMIT 1
        ) last ON true
        """
                .formatted(anyRow, schemas.raw());
    }

    /** The table that the file is loaded into. */
    String target() {
        return schemas.raw() + "." + table.tableName();
    }

    /** The temporary table of the rows of the file. */
    String staged() {
        return "staged_" + table.tableName();
    }

    /** The temporary table of rows whose key an earlier one has. */
    String repeated() {
        return "repeated_" + table.tableName();
    }

    private String sameKey() {
        return each(table.key(), name -> "t.%1$s = s.%1$s".formatted(name), " AND ");
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }

    private static String each(
            List<String> names, Function<String, String> form, String separator) {
        return names.stream().map(form).collect(Collectors.joining(separator));
    }
}
