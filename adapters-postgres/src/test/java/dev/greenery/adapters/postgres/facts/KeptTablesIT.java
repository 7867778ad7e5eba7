package dev.greenery.adapters.postgres.facts;

import static dev.greenery.adapters.postgres.facts.Herbarium.aLeaf;
import static dev.greenery.adapters.postgres.facts.HerbariumBuilds.MODELS;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.facts.Herbarium.Collector;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A published table stays the same table through all publications, with all that is on it. */
@ExtendWith(WarehouseExtension.class)
class KeptTablesIT {
    private static final UserId ANN = new UserId(new UUID(0, 1));

    private TestDatabase database;
    private HerbariumBuilds herbarium;

    @BeforeEach
    void publish(TestDatabase given) {
        database = given;
        herbarium = new HerbariumBuilds(given);
        herbarium.publish(MODELS);
        database.execute("CREATE ROLE analyst; GRANT USAGE ON SCHEMA herbarium TO analyst");
    }

    @AfterEach
    void dropRole() {
        database.execute("DROP OWNED BY analyst CASCADE; DROP ROLE analyst");
    }

    private void publishLeaves() {
        herbarium.publish(
                List.of(new Collector(ANN)), List.of(aLeaf(1, ANN), Herbarium.bare(aLeaf(2, ANN))));
    }

    private String answer(String query) {
        return database.rows(query).getFirst().getFirst();
    }

    @Test
    void itsIdentityAndItsKeyStay() {
        String identity =
                """
                SELECT CAST('herbarium.leaves' AS regclass)::oid || ' ' || oid
                FROM pg_constraint
                WHERE conrelid = CAST('herbarium.leaves' AS regclass) AND contype = 'p'\
                """;
        String before = answer(identity);

        publishLeaves();

        assertThat(answer(identity)).isEqualTo(before);
        assertThat(database.number("SELECT count(*) FROM herbarium.leaves")).isEqualTo(2);
    }

    @Test
    void viewsAndFunctionsReadTheNewRows() {
        database.execute(
                """
                CREATE VIEW public.mine AS SELECT * FROM herbarium.leaves;
                CREATE MATERIALIZED VIEW public.kept AS SELECT * FROM herbarium.leaves;
                CREATE FUNCTION public.counted() RETURNS bigint
                    RETURN (SELECT count(*) FROM herbarium.leaves)\
                """);

        publishLeaves();
        database.execute("REFRESH MATERIALIZED VIEW public.kept");

        assertThat(answer("SELECT count(*) FROM public.mine")).isEqualTo("2");
        assertThat(answer("SELECT count(*) FROM public.kept")).isEqualTo("2");
        assertThat(answer("SELECT public.counted()")).isEqualTo("2");
    }

    @Test
    void rightsOnTablesAndColumnsStayWithTheRightToPassThemOn() {
        database.execute(
                """
                GRANT SELECT ON herbarium.collectors TO analyst;
                GRANT SELECT (leaf_id, day) ON herbarium.leaves TO analyst WITH GRANT OPTION\
                """);

        publishLeaves();

        assertThat(
                        database.rows(
                                """
                                SELECT has_table_privilege('analyst', 'herbarium.collectors', 'SELECT'),
                                    has_column_privilege('analyst', 'herbarium.leaves', 'day',
                                        'SELECT WITH GRANT OPTION'),
                                    has_column_privilege('analyst', 'herbarium.leaves', 'label',
                                        'SELECT')\
                                """))
                .containsExactly(List.of("t", "t", "f"));
    }

    @Test
    void aRoleThatMaySeeSomeRowsSeesNoOthers() {
        database.execute(
                """
                GRANT SELECT ON herbarium.leaves TO analyst;
                ALTER TABLE herbarium.leaves ENABLE ROW LEVEL SECURITY;
                CREATE POLICY whole_ones ON herbarium.leaves TO analyst USING (whole)\
                """);

        publishLeaves();

        assertThat(seenByAnalyst("SELECT leaf_id FROM herbarium.leaves"))
                .containsExactly("00000000-0000-0000-0000-000000000001");
    }

    private List<String> seenByAnalyst(String query) {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE analyst");
            List<String> seen = new ArrayList<>();
            try (ResultSet result = statement.executeQuery(query)) {
                while (result.next()) {
                    seen.add(result.getString(1));
                }
            }
            return seen;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void indexesAreThereBeforeTheTableIsAttached() {
        database.execute("CREATE INDEX by_day ON herbarium.leaves (day) WHERE whole");

        publishLeaves();

        assertThat(
                        database.rows(
                                """
                                SELECT i.indisvalid, pg_get_indexdef(part.inhrelid) LIKE '%(day) WHERE whole'
                                FROM pg_index i
                                JOIN pg_inherits part ON part.inhparent = i.indexrelid
                                WHERE i.indexrelid = CAST('herbarium.by_day' AS regclass)\
                                """))
                .containsExactly(List.of("t", "t"));
    }

    @Test
    void statisticsAndMembershipsOfPublicationsStay() {
        database.execute(
                """
                CREATE STATISTICS public.mine ON day, veins FROM herbarium.leaves;
                CREATE PUBLICATION outgoing FOR TABLE herbarium.leaves\
                """);

        publishLeaves();

        assertThat(
                        answer(
                                "SELECT stxrelid::regclass FROM pg_statistic_ext WHERE stxname ="
                                        + " 'mine'"))
                .isEqualTo("herbarium.leaves");
        assertThat(
                        answer(
                                "SELECT prrelid::regclass FROM pg_publication_rel JOIN"
                                        + " pg_publication p ON p.oid = prpubid WHERE pubname ="
                                        + " 'outgoing'"))
                .isEqualTo("herbarium.leaves");
    }

    @Test
    void thePlannerKnowsOfATableWhatItKnowsOfItsRows() {
        database.execute("CREATE STATISTICS public.mine ON day, veins FROM herbarium.leaves");

        publishLeaves();

        String known =
                """
                SELECT attname, null_frac, n_distinct, most_common_vals::text, most_common_freqs,
                    histogram_bounds::text, correlation
                FROM pg_stats WHERE tablename = 'leaves' AND schemaname =\
                """;
        assertThat(database.rows(known + " 'herbarium' AND inherited"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        database.rows(known + " 'herbarium__r2' AND NOT inherited"));
        assertThat(
                        answer(
                                "SELECT reltuples FROM pg_class WHERE oid ="
                                        + " 'herbarium.leaves'::regclass"))
                .isEqualTo(answer("SELECT count(*) FROM herbarium.leaves"));
        assertThat(answer("SELECT inherited FROM pg_stats_ext WHERE statistics_name = 'mine'"))
                .isEqualTo("t");
    }

    @Test
    void columnsAreAlteredAndTheVersionBeforeKeepsItsOwn() {
        database.execute("CREATE VIEW public.mine AS SELECT leaf_id, day FROM herbarium.leaves");
        String identity = answer("SELECT CAST('herbarium.leaves' AS regclass)::oid");

        herbarium.publish(LaterHerbarium.ALTERED);

        assertThat(columns("herbarium.leaves"))
                .containsExactlyInAnyOrderElementsOf(columns("herbarium__r2.leaves"))
                .contains(
                        List.of("weight", "text", "t", "null"),
                        List.of("place", "text", "t", "Where it grew"),
                        List.of("whole", "boolean", "f", "Whether it is"))
                .extracting(List::getFirst)
                .doesNotContain("label");
        assertThat(columns("herbarium__r1.leaves"))
                .contains(List.of("weight", "numeric", "t", "null"));
        assertThat(answer("SELECT obj_description(CAST('herbarium.leaves' AS regclass))"))
                .isEqualTo("One row per leaf; it was dry.");
        assertThat(answer("SELECT CAST('herbarium.leaves' AS regclass)::oid")).isEqualTo(identity);
    }

    private List<List<String>> columns(String table) {
        return database.rows(
                """
                SELECT attname, format_type(atttypid, atttypmod), attnotnull,
                    col_description(attrelid, attnum)
                FROM pg_attribute
                WHERE attrelid = CAST('%s' AS regclass) AND attnum > 0 AND NOT attisdropped\
                """
                        .formatted(table));
    }

    @Test
    void aTableWithAnotherKeyIsMadeAnewWithTheRightsThatWereOnIt() {
        database.execute(
                """
                GRANT SELECT ON herbarium.leaves TO analyst;
                GRANT UPDATE (day, label) ON herbarium.leaves TO analyst\
                """);

        herbarium.publish(LaterHerbarium.NUMBERED);

        assertThat(
                        database.rows(
                                """
                                SELECT has_table_privilege('analyst', 'herbarium.leaves', 'SELECT'),
                                    has_column_privilege('analyst', 'herbarium.leaves', 'day', 'UPDATE'),
                                    has_column_privilege('analyst', 'herbarium.leaves', 'leaf_id',
                                        'UPDATE')\
                                """))
                .containsExactly(List.of("t", "t", "f"));
    }

    @Test
    void theTableOfAModelThatIsGoneGoesAndItsVersionStays() {
        herbarium.publish(
                MODELS.stream().filter(model -> model.name().equals("collectors")).toList());

        assertThat(herbarium.tables("herbarium")).containsExactly("collectors");
        assertThat(herbarium.tables("herbarium__r1")).containsExactly("collectors", "leaves");
    }

    /** Earlier versions of the platform published tables that were no partitioned ones. */
    @Test
    void aTableThatIsNotPartitionedIsReplacedOnce() {
        database.execute(
                """
                ALTER TABLE herbarium.leaves DETACH PARTITION herbarium__r1.leaves;
                DROP TABLE herbarium.leaves;
                ALTER TABLE herbarium__r1.leaves SET SCHEMA herbarium;
                UPDATE ops.owned_objects SET schema_name = 'herbarium'
                WHERE object_oid = CAST('herbarium.leaves' AS regclass);
                GRANT SELECT ON herbarium.leaves TO analyst\
                """);

        publishLeaves();

        assertThat(
                        database.rows(
                                """
                                SELECT relkind, has_table_privilege('analyst', oid, 'SELECT')
                                FROM pg_class WHERE oid = CAST('herbarium.leaves' AS regclass)\
                                """))
                .containsExactly(List.of("p", "t"));
        assertThat(database.number("SELECT count(*) FROM herbarium.leaves")).isEqualTo(2);
    }
}
