package dev.greenery.bootstrap.endtoend;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.testing.TestDatabase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What consumers see of mart core, read in one statement, in a warehouse whose data bear a mark.
 *
 * @param marks of the data that the tables were built from: one for each build that has a share
 * @param tables with number and fingerprint of their rows, as they are whatever the mark is
 */
record CoreTables(List<String> marks, List<List<String>> tables) {
    private static final String TABLES =
            """
            SELECT schemaname || '.' || tablename FROM pg_tables
             WHERE schemaname = 'core' ORDER BY 1\
            """;
    private static final String FINGERPRINT =
            """
            SELECT (SELECT string_agg(DISTINCT found[1], ' and ')
                      FROM TABLE t, regexp_matches(t::text, 'Mark[0-9]+', 'g') found),
                   'TABLE', count(*), md5(string_agg(row_text, ',' ORDER BY row_text))
              FROM (SELECT regexp_replace(t::text, 'Mark[0-9]+', 'Mark', 'g') AS row_text
                      FROM TABLE t) rows\
            """;

    CoreTables {
        marks = List.copyOf(requireNonNull(marks, "marks is null"));
        tables = List.copyOf(requireNonNull(tables, "tables is null"));
    }

    /**
     * Marks the data in such places that every table of the next build bears the mark, as if it had
     * always been so: what was valid before would bear the mark of before.
     */
    static void mark(TestDatabase database, String mark) {
        database.execute(
                """
                BEGIN;
                SET LOCAL greenery.history = off;
                UPDATE raw.addresses SET state = 'MARK';
                UPDATE raw.products SET name = 'MARK';
                UPDATE raw.promos SET promo_id = split_part(promo_id, ' ', 1) || ' MARK';
                UPDATE raw.orders SET promo_id = split_part(promo_id, ' ', 1) || ' MARK';
                COMMIT\
                """
                        .replace("MARK", mark));
    }

    static CoreTables read(TestDatabase database) {
        String query =
                database.rows(TABLES).stream()
                        .map(table -> FINGERPRINT.replace("TABLE", table.getFirst()))
                        .collect(Collectors.joining(" UNION ALL "));
        List<String> marks = new ArrayList<>();
        List<List<String>> tables = new ArrayList<>();
        for (List<String> table : database.rows(query)) {
            marks.add(table.getFirst());
            tables.add(table.subList(1, table.size()));
        }
        return new CoreTables(marks.stream().distinct().toList(), tables);
    }
}
