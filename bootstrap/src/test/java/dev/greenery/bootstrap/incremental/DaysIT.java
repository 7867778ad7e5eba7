package dev.greenery.bootstrap.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;
import dev.greenery.bootstrap.marts.ProductMarts;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A shop lives from day to day, and each day's export is imported and built as what changed: in the
 * end that is what one build of everything gives, and takes as much room.
 */
@Tag("embedded")
@ExtendWith(WarehouseExtension.class)
class DaysIT {
    private static final int DAYS = Integer.getInteger("greenery.year", 8);

    private static final String PUBLISHED =
            "SELECT schemaname || '.' || tablename FROM pg_tables"
                    + " WHERE schemaname IN ('core', 'marketing', 'product')";

    private static final String TESTS =
            """
            SELECT mart, model, test, status, failures, checked_rows FROM ops.test_results
            WHERE run_id = (SELECT max(run_id) FROM ops.runs) ORDER BY 1, 2, 3\
            """;

    private static final String ROOM =
            """
            SELECT sum(pg_total_relation_size(c.oid))::bigint
            FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
            JOIN pg_inherits ON inhrelid = c.oid WHERE nspname ~ '__r[0-9]+$'\
            """;

    private static final String NOTES =
            """
            SELECT sum(pg_total_relation_size(c.oid))::bigint
            FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
            WHERE relkind = 'r' AND nspname = 'raw' AND relname LIKE '%\\_changes'\
            """;

    @Test
    void daysThatAreBuiltAsTheyComeAreAllThatWasBuilt(TestDatabase database, @TempDir Path exports)
            throws Exception {
        try (ProgramOnDatabase program =
                ProgramOnDatabase.start(
                        database, DaysIT.class.getClassLoader(), "greenery.most-changed", "1")) {
            program.succeed(
                    "generate", "--days=" + DAYS, "--users=30", "--seed=11", "--out=" + exports);
            List<Long> notes = new ArrayList<>();
            List<String> whole = new ArrayList<>();
            for (int day = 1; day <= DAYS; day++) {
                program.succeed("import", "--full", dayOf(exports, day));
                Ended build = program.succeed("build");
                assertThat(build.out())
                        .contains("Published: " + String.join(", ", ProductMarts.names()) + "\n");
                build.out()
                        .lines()
                        .filter(line -> line.startsWith("Built everything"))
                        .forEach(whole::add);
                database.execute("VACUUM");
                notes.add(database.number(NOTES));
            }
            Map<String, List<List<String>>> left = published(database);
            List<List<String>> tests = database.rows(TESTS);
            long room = database.number(ROOM);

            program.succeed("build", "--full");

            assertThat(published(database)).isEqualTo(left);
            assertThat(database.rows(TESTS)).isEqualTo(tests);
            assertThat(whole).hasSizeLessThanOrEqualTo(1 + DAYS / 4);
            assertThat(room).isLessThan(2 * database.number(ROOM));
            assertThat(notes.getLast()).isLessThanOrEqualTo(2 * notes.get(DAYS / 2));
        }
    }

    private static String dayOf(Path exports, int day) {
        String width = "%0" + Math.max(2, String.valueOf(DAYS).length()) + "d";
        return exports.resolve("day-" + width.formatted(day)).toString();
    }

    private static Map<String, List<List<String>>> published(TestDatabase database) {
        Map<String, List<List<String>>> tables = new TreeMap<>();
        for (List<String> table : database.rows(PUBLISHED)) {
            String name = table.getFirst();
            tables.put(name, database.rows("SELECT t::text FROM " + name + " t ORDER BY 1"));
        }
        return tables;
    }
}
