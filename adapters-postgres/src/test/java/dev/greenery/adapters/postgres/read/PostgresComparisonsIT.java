package dev.greenery.adapters.postgres.read;

import static dev.greenery.adapters.postgres.read.GardenComparisons.FERN;
import static dev.greenery.adapters.postgres.read.GardenComparisons.IVY;
import static dev.greenery.adapters.postgres.read.GardenComparisons.OAK;
import static dev.greenery.adapters.postgres.read.GardenComparisons.byKey;
import static dev.greenery.adapters.postgres.read.GardenComparisons.column;
import static dev.greenery.adapters.postgres.read.GardenComparisons.plant;
import static dev.greenery.adapters.postgres.read.GardenComparisons.query;
import static dev.greenery.adapters.postgres.read.GardenComparisons.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.out.CompareTables.Comparison;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.ColumnComparison;
import dev.greenery.application.version.ColumnComparison.Sample;
import dev.greenery.application.version.ComparisonQuery.Later;
import dev.greenery.application.version.ComparisonRefusal.NoSuchVersion;
import dev.greenery.application.version.ModelComparison;
import dev.greenery.application.version.RowComparison.ByKey;
import dev.greenery.application.version.RowComparison.Lonely;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.math.BigDecimal;
import java.util.List;

/** Rows of two versions are found again by their key. */
@ExtendWith(WarehouseExtension.class)
class PostgresComparisonsIT {
    private TestDatabase database;
    private GardenComparisons comparisons;

    @BeforeEach
    void twoVersions(TestDatabase empty) {
        database = empty;
        comparisons = new GardenComparisons(empty);
    }

    @Test
    void findsRowsAgainByTheirKey() {
        comparisons.plants(
                1, plant(FERN, "'north', null, 1, true"), plant(IVY, "'north', null, 2, true"));
        comparisons.plants(
                2, plant(IVY, "'south', null, 2.50, true"), plant(OAK, "'north', null, 3, true"));

        ByKey rows = byKey(comparisons.compare());

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
        comparisons.plants(
                1, plant(FERN, "'north', null, 1, true"), plant(IVY, "'north', null, 1, true"));
        comparisons.plants(2, plant(FERN, "'north', null, 1, true, '2021-02-11 23:30:34+00'"));
        comparisons.plants(2, plant(IVY, "'north', null, 1, true"));

        ByKey rows = byKey(comparisons.compare());

        assertThat(rows.unchanged()).isEqualTo(1);
        assertThat(rows.columns())
                .extracting(ColumnComparison::column)
                .containsExactly("planted_at");
        assertThat(rows.columns().getFirst().samples().getFirst().change().before()).isEmpty();
        assertThat(rows.columns().getFirst().samples().getFirst().change().after())
                .hasToString("Optional[2021-02-11T23:30:34Z]");
    }

    @Test
    void keepsTheFirstRowsByKeyHoweverManyDiffer() {
        comparisons
                .versions()
                .table(
                        "garden",
                        1,
                        "dim_plants",
                        "bed text, no integer, seeds bigint, PRIMARY KEY (no, bed)");
        comparisons
                .versions()
                .table(
                        "garden",
                        2,
                        "dim_plants",
                        "bed text, no integer, seeds bigint, PRIMARY KEY (no, bed)");
        comparisons.versions().rows("garden", 1, "dim_plants", "'a', 1, 0");
        database.execute(
                """
                INSERT INTO garden__r1.dim_plants SELECT 'b' || i, i, 7 FROM generate_series(2, 5000) i;
                INSERT INTO garden__r2.dim_plants SELECT 'b' || i, i, i FROM generate_series(5000, 2, -1) i\
                """);

        ByKey rows =
                byKey(
                        comparisons.compare(
                                query("dim_plants", new Later.Published(), PersonalData.REVEALED)));

        assertThat(rows.changed()).isEqualTo(4_998);
        assertThat(rows.unchanged()).isEqualTo(1);
        assertThat(rows.columns().getFirst().samples())
                .extracting(Sample::key)
                .containsExactly(List.of(2L, "b2"), List.of(3L, "b3"), List.of(4L, "b4"));
        assertThat(rows.removed().samples()).containsExactly(List.of(1L, "a"));
    }

    @Test
    void aVersionWhoseTablesAreGoneIsNoneAnyLonger() {
        comparisons.plants(2, plant(FERN, "'north', null, 1, true"));

        assertThat(
                        comparisons
                                .service()
                                .compare(
                                        query(
                                                "garden",
                                                new Later.Published(),
                                                PersonalData.MASKED)))
                .isEqualTo(
                        Outcome.refused(
                                new NoSuchVersion(
                                        "garden",
                                        new RunId(1),
                                        List.of(
                                                comparisons
                                                        .versions()
                                                        .versions("garden")
                                                        .getFirst()))));
    }

    @Test
    void whatOthersPutThereIsNotCompared() {
        comparisons.plants(1);
        comparisons.plants(2);
        database.execute("CREATE TABLE garden__r2.mine (id integer PRIMARY KEY)");

        assertThat(comparisons.compare().models())
                .extracting(ModelComparison::model)
                .containsExactly("dim_plants");
    }

    @Test
    void keepsPublicationsOfOtherTablesPossible() {
        comparisons.plants(1);
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
}
