package dev.greenery.adapters.postgres.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.application.diff.CompareVersionsService;
import dev.greenery.application.garden.Garden;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.version.ColumnComparison;
import dev.greenery.application.version.ColumnComparison.Sample;
import dev.greenery.application.version.ComparisonQuery;
import dev.greenery.application.version.ComparisonQuery.Later;
import dev.greenery.application.version.ComparisonRefusal;
import dev.greenery.application.version.MartComparison;
import dev.greenery.application.version.ModelComparison.Compared;
import dev.greenery.application.version.RowComparison.ByKey;
import dev.greenery.application.version.RowDifference.ValueChange;
import dev.greenery.application.version.Version.State;

import java.util.List;
import java.util.Optional;

/** Compares two versions of the garden, the earlier of run 1 and the published one of run 2. */
final class GardenComparisons {
    private static final String PLANTS =
            """
            plant_id uuid PRIMARY KEY, bed text NOT NULL, gardener text, price numeric(19, 2) NOT NULL,
            evergreen boolean NOT NULL, planted_at timestamptz, gardener_born_on date\
            """;
    static final String FERN = "00000000-0000-0000-0000-000000000001";
    static final String IVY = "00000000-0000-0000-0000-000000000002";
    static final String OAK = "00000000-0000-0000-0000-000000000003";

    private final TestDatabase database;
    private final GardenVersions versions;

    GardenComparisons(TestDatabase database) {
        this.database = requireNonNull(database, "database is null");
        this.versions =
                new GardenVersions(database)
                        .with("garden", 1, State.KEPT)
                        .with("garden", 2, State.PUBLISHED);
    }

    GardenVersions versions() {
        return versions;
    }

    void plants(long run, String... rows) {
        if (database.rows("SELECT to_regclass('garden__r%d.dim_plants')".formatted(run))
                .contains(List.of("null"))) {
            versions.table("garden", run, "dim_plants", PLANTS);
        }
        versions.rows("garden", run, "dim_plants", rows);
    }

    static String plant(String id, String values) {
        return "'%s', %s".formatted(id, values);
    }

    static ColumnComparison column(String name, long rows, Sample... samples) {
        return new ColumnComparison(name, rows, List.of(samples));
    }

    static Sample sample(Object key, Object before, Object after) {
        return new Sample(List.of(key), new ValueChange(Optional.of(before), Optional.of(after)));
    }

    CompareVersionsService service() {
        return new CompareVersionsService(
                Garden.registry(), versions, new PostgresComparisons(database));
    }

    static ComparisonQuery query(String name, Later later, PersonalData personalData) {
        return new ComparisonQuery(name, Optional.empty(), later, personalData);
    }

    MartComparison compare() {
        return compare(query("garden", new Later.Published(), PersonalData.MASKED));
    }

    MartComparison compare(ComparisonQuery query) {
        return switch (service().compare(query)) {
            case Outcome.Succeeded(MartComparison comparison) -> comparison;
            case Outcome.Refused(ComparisonRefusal refusal) ->
                    throw new AssertionError(refusal.toString());
        };
    }

    static ByKey byKey(MartComparison comparison) {
        return (ByKey) ((Compared) comparison.models().getFirst()).rows();
    }
}
