package dev.greenery.application.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.garden.Garden;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.ColumnComparison;
import dev.greenery.application.version.ComparisonQuery;
import dev.greenery.application.version.ComparisonQuery.Later;
import dev.greenery.application.version.ComparisonRefusal;
import dev.greenery.application.version.ComparisonRefusal.NeverPublished;
import dev.greenery.application.version.ComparisonRefusal.NoSuchVersion;
import dev.greenery.application.version.ComparisonRefusal.NothingHeld;
import dev.greenery.application.version.ComparisonRefusal.NothingOfThatName;
import dev.greenery.application.version.ComparisonRefusal.NothingToCompareWith;
import dev.greenery.application.version.MartComparison;
import dev.greenery.application.version.MetricComparison;
import dev.greenery.application.version.ModelComparison;
import dev.greenery.application.version.ModelComparison.Compared;
import dev.greenery.application.version.RowComparison.ByKey;
import dev.greenery.application.version.RowDifference;
import dev.greenery.application.version.RowDifference.Changed;
import dev.greenery.application.version.RowDifference.ValueChange;
import dev.greenery.application.version.Version;
import dev.greenery.application.version.Version.State;
import dev.greenery.application.version.VersionPair;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

class CompareVersionsServiceTest {
    private static final Version HELD = version(5, State.HELD);
    private static final Version NEWER = version(4, State.KEPT);
    private static final Version PUBLISHED = version(3, State.PUBLISHED);
    private static final Version KEPT = version(2, State.KEPT);
    private static final Version OLDEST = version(1, State.KEPT);
    private static final List<Version> ALL = List.of(HELD, NEWER, PUBLISHED, KEPT, OLDEST);

    private final KnownTables tables = new KnownTables();

    @Test
    void comparesWhatIsPublishedWithTheNewestVersionThatIsOlder() {
        assertThat(pair(ALL, query(Optional.empty(), new Later.Published())))
                .isEqualTo(new VersionPair(KEPT, PUBLISHED));
        assertThat(tables.isClosed()).isTrue();
    }

    @Test
    void comparesWhatIsHeldWithWhatIsPublished() {
        assertThat(pair(ALL, query(Optional.empty(), new Later.Held())))
                .isEqualTo(new VersionPair(PUBLISHED, HELD));
    }

    @Test
    void comparesAnyTwoVersions() {
        assertThat(pair(ALL, query(run(4), new Later.OfRun(new RunId(1)))))
                .isEqualTo(new VersionPair(NEWER, OLDEST));
        assertThat(pair(ALL, query(run(1), new Later.Held())))
                .isEqualTo(new VersionPair(OLDEST, HELD));
        assertThat(pair(ALL, query(Optional.empty(), new Later.OfRun(new RunId(5)))))
                .isEqualTo(new VersionPair(NEWER, HELD));
    }

    @Test
    void saysWhichVersionsThereAreInsteadOfAnUnknownOne() {
        assertThat(refusal(ALL, query(run(9), new Later.Published())))
                .isEqualTo(new NoSuchVersion("garden", new RunId(9), ALL));
        assertThat(refusal(ALL, query(Optional.empty(), new Later.OfRun(new RunId(9)))))
                .isEqualTo(new NoSuchVersion("garden", new RunId(9), ALL));
    }

    @Test
    void refusesWhereThereIsNothingToCompare() {
        List<Version> only = List.of(PUBLISHED);

        assertThat(refusal(List.of(), query(Optional.empty(), new Later.Published())))
                .isEqualTo(new NeverPublished("garden"));
        assertThat(refusal(List.of(HELD), query(Optional.empty(), new Later.Held())))
                .isEqualTo(new NeverPublished("garden"));
        assertThat(refusal(only, query(Optional.empty(), new Later.Held())))
                .isEqualTo(new NothingHeld("garden", only));
        assertThat(refusal(only, query(Optional.empty(), new Later.Published())))
                .isEqualTo(new NothingToCompareWith(PUBLISHED, only));
        assertThat(refusal(ALL, query(run(3), new Later.Published())))
                .isEqualTo(new NothingToCompareWith(PUBLISHED, ALL));
    }

    @Test
    void suggestsTheNameThatWasMeant() {
        assertThat(named("dim_plant"))
                .isEqualTo(
                        refused(
                                "No mart or model is called 'dim_plant'; did you mean"
                                        + " 'dim_plants'?"));
        assertThat(named("gardens"))
                .isEqualTo(refused("No mart or model is called 'gardens'; did you mean 'garden'?"));
        assertThat(named("int_footsteps"))
                .isEqualTo(
                        refused(
                                "walks.int_footsteps exists only during a build: its rows are not"
                                        + " kept"));
    }

    @Test
    void saysThatNeitherVersionHasAModel() {
        assertThat(named("fact_visits"))
                .isEqualTo(refused("Neither run 2 nor run 3 made walks.fact_visits"));
    }

    @Test
    void tellsAModelWithTheMetricsThatAreOfIt() {
        MartComparison comparison = compared(ALL, query("garden.dim_plants", PersonalData.MASKED));

        assertThat(comparison.models())
                .extracting(ModelComparison::model)
                .containsExactly("dim_plants");
        assertThat(comparison.metrics())
                .extracting(MetricComparison::metric)
                .containsExactly("stock_value", "visits_per_plant", "evergreen_share");
        assertThat(comparison.metrics().getFirst().difference()).isEmpty();
    }

    @Test
    void masksWhatIsPersonal() {
        compared(ALL, query("garden", PersonalData.MASKED));
        compared(ALL, query("garden", PersonalData.REVEALED));

        assertThat(tables.compared().getFirst().masked()).containsExactly("gardener");
        assertThat(tables.compared().getLast().masked()).isEmpty();
    }

    @Test
    void countsAllRowsAndKeepsAFew() {
        IntStream.range(0, 5).forEach(key -> tables.differingIn(inBed(key)));
        tables.differingIn(new RowDifference.Added(List.of(7)));
        tables.differingIn(new RowDifference.Removed(List.of(8)));

        ModelComparison plants =
                compared(ALL, query("garden", PersonalData.MASKED)).models().getFirst();

        ByKey rows = (ByKey) ((Compared) plants).rows();
        assertThat(rows.after()).isEqualTo(10);
        assertThat(rows.unchanged()).isEqualTo(4);
        assertThat(rows.columns()).extracting(ColumnComparison::rows).containsExactly(5L);
        assertThat(rows.columns().getFirst().samples())
                .extracting(ColumnComparison.Sample::key)
                .containsExactly(List.of(0), List.of(1), List.of(2));
        assertThat(rows.added().samples()).containsExactly(List.of(7));
    }

    private static RowDifference inBed(int key) {
        return new Changed(
                List.of(key),
                Map.of("bed", new ValueChange(Optional.of("north"), Optional.of("south"))));
    }

    private static Version version(long run, State state) {
        return version("garden", run, state);
    }

    private static Version version(String mart, long run, State state) {
        return new Version(mart, new RunId(run), state, Instant.EPOCH.plusSeconds(run), 1);
    }

    private static Optional<RunId> run(long run) {
        return Optional.of(new RunId(run));
    }

    private static ComparisonQuery query(Optional<RunId> from, Later later) {
        return new ComparisonQuery("garden", from, later, PersonalData.MASKED);
    }

    private static ComparisonQuery query(String name, PersonalData personalData) {
        return new ComparisonQuery(name, Optional.empty(), new Later.Published(), personalData);
    }

    private Outcome<MartComparison, ComparisonRefusal> named(String name) {
        return new CompareVersionsService(
                        Garden.registry(),
                        mart ->
                                List.of(
                                        version(mart, 3, State.PUBLISHED),
                                        version(mart, 2, State.KEPT)),
                        tables)
                .compare(query(name, PersonalData.MASKED));
    }

    private static Outcome<MartComparison, ComparisonRefusal> refused(String reason) {
        return Outcome.refused(new NothingOfThatName(reason));
    }

    private Outcome<MartComparison, ComparisonRefusal> compare(
            List<Version> present, ComparisonQuery query) {
        return new CompareVersionsService(Garden.registry(), _ -> present, tables).compare(query);
    }

    private MartComparison compared(List<Version> present, ComparisonQuery query) {
        return switch (compare(present, query)) {
            case Outcome.Succeeded(MartComparison comparison) -> comparison;
            case Outcome.Refused(ComparisonRefusal refusal) ->
                    throw new AssertionError(refusal.toString());
        };
    }

    private VersionPair pair(List<Version> present, ComparisonQuery query) {
        return compared(present, query).versions();
    }

    private ComparisonRefusal refusal(List<Version> present, ComparisonQuery query) {
        return switch (compare(present, query)) {
            case Outcome.Succeeded(MartComparison comparison) ->
                    throw new AssertionError(comparison.toString());
            case Outcome.Refused(ComparisonRefusal refusal) -> refusal;
        };
    }
}
