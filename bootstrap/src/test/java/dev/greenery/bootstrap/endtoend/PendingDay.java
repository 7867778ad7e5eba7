package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome.Finished;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.run.BuildExtent;
import dev.greenery.bootstrap.incremental.BuildingWarehouse;
import dev.greenery.bootstrap.incremental.BuiltState;
import dev.greenery.bootstrap.incremental.RawTables;
import dev.greenery.bootstrap.marts.ProductMarts;

import java.util.List;
import java.util.Map;

/**
 * Changes of few histories that no build has seen.
 *
 * @param before what consumers see
 * @param whole what a build of everything on a fresh warehouse makes of it
 */
record PendingDay(TestDatabase database, Map<String, List<String>> before, BuiltState whole) {
    private static final String STAGED_ROWS =
            """
            SELECT schemaname || '.' || tablename FROM pg_tables
             WHERE schemaname IN ('raw__before', 'raw__after')
               AND pg_relation_size((schemaname || '.' || tablename)::regclass) > 0\
            """;
    private static final String LEAVING =
            "SELECT nspname FROM pg_namespace WHERE nspname LIKE '%\\_\\_gone'";

    PendingDay {
        requireNonNull(database, "database is null");
        before = Map.copyOf(before);
        requireNonNull(whole, "whole is null");
    }

    /** Users, visitors and a product change, in another way each day. */
    static PendingDay of(TestDatabase database, int day) {
        Map<String, List<String>> before = read(database);
        database.execute(
                """
                UPDATE raw.users SET last_name = 'Day %1$d' WHERE user_id = %2$s;
                UPDATE raw.events SET user_id = NULL WHERE session_id = %3$s;
                UPDATE raw.products SET inventory = 100 + %1$d WHERE product_id = %4$s\
                """
                        .formatted(
                                day,
                                one("user_id", "users", day),
                                one("session_id", "events", day),
                                one("product_id", "products", day)));
        return new PendingDay(database, before, whole(RawTables.of(database)));
    }

    private static String one(String column, String table, int day) {
        return "(SELECT %1$s FROM raw.%2$s ORDER BY md5(%1$s::text || '%3$d') LIMIT 1)"
                .formatted(column, table, day);
    }

    private static BuiltState whole(RawTables rows) {
        try (BuildingWarehouse fresh = BuildingWarehouse.fresh(rows, marts())) {
            return BuiltState.of(fresh, build(fresh).report());
        }
    }

    private static Finished build(BuildingWarehouse warehouse) {
        return (Finished) warehouse.build(BuildRequest.all());
    }

    private static ClassLoader marts() {
        return PendingDay.class.getClassLoader();
    }

    private static Map<String, List<String>> read(TestDatabase database) {
        return BuildingWarehouse.tables(database, ProductMarts.REGISTRY, ProductMarts.names());
    }

    /** Whoever reads sees all as it was, or all as it is. */
    void assertThatAllReadsAreOfOneBuild() {
        assertThat(read(database)).isIn(before, whole.tables());
    }

    /** Whoever reads sees all as it was. */
    void assertThatNothingIsPublished() {
        assertThat(read(database)).isEqualTo(before);
    }

    /** Whatever the last build left, the next one does what it did not. */
    BuildExtent assertThatTheNextBuildIsWhole() {
        // Closing would drop the database.
        try (var platform = BuildingWarehouse.on(database, marts()).platform()) {
            BuildingWarehouse warehouse = new BuildingWarehouse(database, marts(), platform);
            Finished next = build(warehouse);
            assertThat(BuiltState.of(warehouse, next.report())).isEqualTo(whole);
            assertThat(database.rows(STAGED_ROWS)).isEmpty();
            assertThat(database.rows(LEAVING)).isEmpty();
            Leftovers.assertThatThereAreNoneIn(database);
            return next.extent();
        }
    }
}
