package dev.greenery.adapters.postgres.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.diff.CompareVersionsService;
import dev.greenery.application.garden.Garden;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.out.CompareTables.Comparison;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.ColumnComparison;
import dev.greenery.application.version.ColumnComparison.Sample;
import dev.greenery.application.version.ComparisonQuery;
import dev.greenery.application.version.ComparisonQuery.Later;
import dev.greenery.application.version.ComparisonRefusal;
import dev.greenery.application.version.ComparisonRefusal.NoSuchVersion;
import dev.greenery.application.version.MartComparison;
import dev.greenery.application.version.ModelComparison;
import dev.greenery.application.version.ModelComparison.Compared;
import dev.greenery.application.version.RowComparison.ByKey;
import dev.greenery.application.version.RowComparison.CountsOnly;
import dev.greenery.application.version.RowComparison.Lonely;
import dev.greenery.application.version.RowDifference.ValueChange;
import dev.greenery.application.version.ShapeChange;
import dev.greenery.application.version.TableColumn;
import dev.greenery.application.version.Version.State;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

@ExtendWith(WarehouseExtension.class)
class PostgresComparisonsIT {
    private static final String PLANTS =
            """
            plant_id uuid PRIMARY KEY, bed text NOT NULL, gardener text, price numeric(19, 2) NOT NULL,
            evergreen boolean NOT NULL, planted_at timestamptz, gardener_born_on date\
            """;
    private static final String FERN = "00000000-0000-0000-0000-000000000001";
    private static final String IVY = "00000000-0000-0000-0000-000000000002";
    private static final String OAK = "00000000-0000-0000-0000-000000000003";

    private TestDatabase database;
    private GardenVersions versions;

    @BeforeEach
    void twoVersions(TestDatabase empty) {
        database = empty;
        versions =
                new GardenVersions(database)
                        .with("garden", 1, State.KEPT)
                        .with("garden", 2, State.PUBLISHED);
    }

    @Test
    void findsRowsAgainByTheirKey() {
        plants(1, plant(FERN, "'north', null, 1, true"), plant(IVY, "'north', null, 2, true"));
        plants(2, plant(IVY, "'south', null, 2.50, true"), plant(OAK, "'north', null, 3, true"));

        ByKey rows = byKey(compare());

        assertThat(rows.before()).isEqualTo(2);
        assertThat(rows.after()).isEqualTo(2);
        assertThat(rows.added()).isEqualTo(new Lonely(1, List.of(List.of(OAK))));
        assertThat(rows.removed()).isEqualTo(new Lonely(1, List.of(List.of(FERN))));
        assertThat(rows.changed()).isEqualTo(1);
        assertThat(rows.unchanged()).isZero();
        assertThat(rows.columns())
                .containsExactly(
                        column("bed", 1, sample(IVY, "north", "south")),
                        column(
                                "price",
                                1,
                                sample(IVY, new BigDecimal("2.00"), new BigDecimal("2.50"))));
        assertThat(rows.share(rows.columns().getFirst())).contains(new BigDecimal("1.000000"));
    }

    @Test
    void nothingIsAValueLikeAnyOther() {
        plants(1, plant(FERN, "'north', null, 1, true"), plant(IVY, "'north', null, 1, true"));
        plants(2, plant(FERN, "'north', null, 1, true, '2021-02-11 23:30:34+00'"));
        plants(2, plant(IVY, "'north', null, 1, true"));

        ByKey rows = byKey(compare());

        assertThat(rows.unchanged()).isEqualTo(1);
        assertThat(rows.columns())
                .extracting(ColumnComparison::column)
                .containsExactly("planted_at");
        assertThat(rows.columns().getFirst().samples().getFirst().change().before()).isEmpty();
        assertThat(rows.columns().getFirst().samples().getFirst().change().after())
                .hasToString("Optional[2021-02-11T23:30:34Z]");
    }

    @Test
    void personalDataIsMaskedUnlessItIsAskedFor() {
        plants(1, plant(FERN, "'north', 'Ann', 1, true, null, '1970-02-03'"));
        plants(2, plant(FERN, "'north', 'Ben', 1, true, null, null"));

        assertThat(byKey(compare()).columns())
                .containsExactly(
                        column("gardener", 1, sample(FERN, "***", "***")),
                        column(
                                "gardener_born_on",
                                1,
                                new Sample(
                                        List.of(FERN),
                                        new ValueChange(Optional.of("***"), Optional.empty()))));
        assertThat(
                        byKey(
                                        compare(
                                                query(
                                                        "garden",
                                                        new Later.Published(),
                                                        PersonalData.REVEALED)))
                                .columns())
                .contains(column("gardener", 1, sample(FERN, "Ann", "Ben")));
    }

    @Test
    void whatTheProgramDoesNotKnowMayBePersonal() {
        versions.table("garden", 1, "dim_beds", "bed text PRIMARY KEY, owner text");
        versions.table("garden", 2, "dim_beds", "bed text PRIMARY KEY, owner text");
        versions.rows("garden", 1, "dim_beds", "'north', 'Ann'");
        versions.rows("garden", 2, "dim_beds", "'north', 'Ben'");

        assertThat(byKey(compare()).columns())
                .containsExactly(
                        column(
                                "owner",
                                1,
                                new Sample(
                                        List.of("***"),
                                        new ValueChange(Optional.of("***"), Optional.of("***")))));
    }

    @Test
    void tellsWhatColumnsAndModelsCameAndWent() {
        versions.table(
                "garden",
                1,
                "dim_plants",
                "plant_id uuid PRIMARY KEY, bed text, leaves integer NOT NULL, seeds bigint");
        versions.table(
                "garden",
                2,
                "dim_plants",
                "plant_id uuid PRIMARY KEY, bed text NOT NULL, leaves bigint NOT NULL, colour"
                        + " text");
        versions.rows("garden", 1, "dim_plants", "'%s', 'north', 5, 1".formatted(FERN));
        versions.rows("garden", 2, "dim_plants", "'%s', 'north', 5, 'red'".formatted(FERN));
        versions.table("garden", 1, "dim_old", "id integer PRIMARY KEY");
        versions.table("garden", 2, "dim_new", "id integer PRIMARY KEY");
        versions.rows("garden", 2, "dim_new", "1");

        List<ModelComparison> models = compare().models();

        assertThat(((Compared) models.getFirst()).shape())
                .containsExactly(
                        new ShapeChange.Altered(
                                new TableColumn("bed", "text", true),
                                new TableColumn("bed", "text", false)),
                        new ShapeChange.Altered(
                                new TableColumn("leaves", "integer", false),
                                new TableColumn("leaves", "bigint", false)),
                        new ShapeChange.Added(new TableColumn("colour", "text", true)),
                        new ShapeChange.Removed(new TableColumn("seeds", "bigint", true)));
        assertThat(((ByKey) ((Compared) models.getFirst()).rows()).unchanged()).isEqualTo(1);
        assertThat(models.subList(1, 3))
                .containsExactly(
                        new ModelComparison.Added("dim_new", 1),
                        new ModelComparison.Removed("dim_old", 0));
    }

    @Test
    void comparesCountsAloneWhereKeysDiffer() {
        versions.table("garden", 1, "dim_plants", "plant_id uuid PRIMARY KEY, bed text NOT NULL");
        versions.table(
                "garden", 2, "dim_plants", "plant_id uuid, bed text, PRIMARY KEY (bed, plant_id)");
        versions.rows("garden", 2, "dim_plants", "'%s', 'north'".formatted(FERN));

        assertThat(((Compared) compare().models().getFirst()).rows())
                .isEqualTo(new CountsOnly(List.of("plant_id"), List.of("bed", "plant_id"), 0, 1));
    }

    @Test
    void keepsTheFirstRowsByKeyHoweverManyDiffer() {
        versions.table(
                "garden",
                1,
                "dim_plants",
                "bed text, no integer, seeds bigint, PRIMARY KEY (no, bed)");
        versions.table(
                "garden",
                2,
                "dim_plants",
                "bed text, no integer, seeds bigint, PRIMARY KEY (no, bed)");
        versions.rows("garden", 1, "dim_plants", "'a', 1, 0");
        database.execute(
                """
                INSERT INTO garden__r1.dim_plants SELECT 'b' || i, i, 7 FROM generate_series(2, 5000) i;
                INSERT INTO garden__r2.dim_plants SELECT 'b' || i, i, i FROM generate_series(5000, 2, -1) i\
                """);

        ByKey rows =
                byKey(compare(query("dim_plants", new Later.Published(), PersonalData.REVEALED)));

        assertThat(rows.changed()).isEqualTo(4_998);
        assertThat(rows.unchanged()).isEqualTo(1);
        assertThat(rows.columns().getFirst().samples())
                .extracting(Sample::key)
                .containsExactly(List.of(2L, "b2"), List.of(3L, "b3"), List.of(4L, "b4"));
        assertThat(rows.removed().samples()).containsExactly(List.of(1L, "a"));
    }

    @Test
    void evaluatesMetricsOnBothVersions() {
        plants(1, plant(FERN, "'north', null, 1, true"), plant(IVY, "'north', null, 2, false"));
        plants(2, plant(IVY, "'north', null, 2.50, true"));

        assertThat(compare().metrics())
                .extracting(
                        metric -> metric.metric(),
                        metric -> metric.valueBefore().map(BigDecimal::toPlainString).orElse(""),
                        metric -> metric.valueAfter().map(BigDecimal::toPlainString).orElse(""))
                .containsExactly(
                        tuple("stock_value", "3.00", "2.50"),
                        tuple("visits_per_plant", "", ""),
                        tuple("evergreen_share", "0.500000", "1.000000"));
    }

    @Test
    void aMetricOfWhatAVersionLacksHasNoFigureThere() {
        versions.table("garden", 1, "dim_plants", "plant_id uuid PRIMARY KEY, price text");
        versions.rows("garden", 1, "dim_plants", "'%s', 'cheap'".formatted(FERN));
        plants(2, plant(FERN, "'north', null, 1, true"));

        assertThat(compare().metrics())
                .allSatisfy(metric -> assertThat(metric.before()).isEmpty())
                .filteredOn(metric -> metric.after().isPresent())
                .extracting(metric -> metric.metric())
                .containsExactly("stock_value", "evergreen_share");
    }

    @Test
    void aVersionWhoseTablesAreGoneIsNoneAnyLonger() {
        plants(2, plant(FERN, "'north', null, 1, true"));

        assertThat(service().compare(query("garden", new Later.Published(), PersonalData.MASKED)))
                .isEqualTo(
                        Outcome.refused(
                                new NoSuchVersion(
                                        "garden",
                                        new RunId(1),
                                        List.of(versions.versions("garden").getFirst()))));
    }

    @Test
    void whatOthersPutThereIsNotCompared() {
        plants(1);
        plants(2);
        database.execute("CREATE TABLE garden__r2.mine (id integer PRIMARY KEY)");

        assertThat(compare().models())
                .extracting(ModelComparison::model)
                .containsExactly("dim_plants");
    }

    @Test
    void keepsPublicationsOfOtherTablesPossible() {
        plants(1);
        try (Comparison comparison = new PostgresComparisons(database).open()) {
            assertThat(comparison.tables("garden", new RunId(1))).hasSize(1);

            assertThat(
                            database.rows(
                                    "SELECT DISTINCT relation::regclass FROM pg_locks WHERE mode ="
                                            + " 'AccessShareLock' AND relation::regclass::text ~"
                                            + " '^(garden__r|ops.publication_gate)' AND pid <>"
                                            + " pg_backend_pid()"))
                    .contains(List.of("garden__r1.dim_plants"))
                    .doesNotContain(List.of("ops.publication_gate"));
        }
    }

    private void plants(long run, String... rows) {
        if (database.rows("SELECT to_regclass('garden__r%d.dim_plants')".formatted(run))
                .contains(List.of("null"))) {
            versions.table("garden", run, "dim_plants", PLANTS);
        }
        versions.rows("garden", run, "dim_plants", rows);
    }

    private static String plant(String id, String values) {
        return "'%s', %s".formatted(id, values);
    }

    private static ColumnComparison column(String name, long rows, Sample... samples) {
        return new ColumnComparison(name, rows, List.of(samples));
    }

    private static Sample sample(Object key, Object before, Object after) {
        return new Sample(List.of(key), new ValueChange(Optional.of(before), Optional.of(after)));
    }

    private CompareVersionsService service() {
        return new CompareVersionsService(
                Garden.registry(), versions, new PostgresComparisons(database));
    }

    private static ComparisonQuery query(String name, Later later, PersonalData personalData) {
        return new ComparisonQuery(name, Optional.empty(), later, personalData);
    }

    private MartComparison compare() {
        return compare(query("garden", new Later.Published(), PersonalData.MASKED));
    }

    private MartComparison compare(ComparisonQuery query) {
        return switch (service().compare(query)) {
            case Outcome.Succeeded(MartComparison comparison) -> comparison;
            case Outcome.Refused(ComparisonRefusal refusal) ->
                    throw new AssertionError(refusal.toString());
        };
    }

    private static ByKey byKey(MartComparison comparison) {
        return (ByKey) ((Compared) comparison.models().getFirst()).rows();
    }
}
