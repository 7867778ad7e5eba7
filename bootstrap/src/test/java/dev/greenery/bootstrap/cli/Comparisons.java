package dev.greenery.bootstrap.cli;

import dev.greenery.application.query.MetricValue;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.ColumnComparison;
import dev.greenery.application.version.ColumnComparison.Sample;
import dev.greenery.application.version.MartComparison;
import dev.greenery.application.version.MetricComparison;
import dev.greenery.application.version.ModelComparison;
import dev.greenery.application.version.ModelComparison.Compared;
import dev.greenery.application.version.RowComparison.ByKey;
import dev.greenery.application.version.RowComparison.CountsOnly;
import dev.greenery.application.version.RowComparison.Lonely;
import dev.greenery.application.version.RowDifference.ValueChange;
import dev.greenery.application.version.ShapeChange;
import dev.greenery.application.version.TableColumn;
import dev.greenery.application.version.Version;
import dev.greenery.application.version.Version.State;
import dev.greenery.application.version.VersionPair;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of a mart. */
final class Comparisons {
    static final Version KEPT = version(11, State.KEPT);
    static final Version PUBLISHED = version(12, State.PUBLISHED);

    private Comparisons() {}

    /** Of each kind of difference one. */
    static MartComparison ofAllKinds() {
        return new MartComparison(
                new VersionPair(KEPT, PUBLISHED),
                List.of(
                        new Compared("dim_users", List.of(), users()),
                        new Compared("fact_days", days(), otherKey()),
                        new ModelComparison.Added("dim_new", 7),
                        new ModelComparison.Removed("dim_old", 3)),
                List.of(
                        new MetricComparison(
                                "repeat_rate",
                                Optional.of(ratio("0.500000", "1", "2")),
                                Optional.of(ratio("0.666667", "2", "3"))),
                        new MetricComparison(
                                "new_metric",
                                Optional.empty(),
                                Optional.of(ratio("1.000000", "1", "1")))));
    }

    private static ByKey users() {
        return new ByKey(
                List.of("user_id"),
                100_001,
                new Lonely(2, List.of(List.of("8"), List.of("9"))),
                new Lonely(1, List.of(List.of("1"))),
                4,
                List.of(
                        new ColumnComparison(
                                "email", 1, List.of(sample("2", some("***"), some("***")))),
                        new ColumnComparison(
                                "state",
                                2_500,
                                List.of(
                                        sample("2", Optional.empty(), some("a|b\n<c>")),
                                        sample("3", some(1L), Optional.empty())))));
    }

    private static CountsOnly otherKey() {
        return new CountsOnly(List.of("day"), List.of("day", "state"), 30, 90);
    }

    private static List<ShapeChange> days() {
        return List.of(
                new ShapeChange.Altered(
                        new TableColumn("orders", "integer", false),
                        new TableColumn("orders", "bigint", true)),
                new ShapeChange.Added(new TableColumn("state", "text", false)),
                new ShapeChange.Removed(new TableColumn("zone", "text", true)));
    }

    private static Sample sample(Object key, Optional<Object> before, Optional<Object> after) {
        return new Sample(List.of(key), new ValueChange(before, after));
    }

    private static Optional<Object> some(Object value) {
        return Optional.of(value);
    }

    private static MetricValue ratio(String value, String numerator, String denominator) {
        return new MetricValue(
                Map.of(),
                Optional.of(new BigDecimal(value)),
                Optional.of(new BigDecimal(numerator)),
                Optional.of(new BigDecimal(denominator)));
    }

    private static Version version(long run, State state) {
        return new Version(
                "core",
                new RunId(run),
                state,
                Instant.parse("2026-03-01T00:00:00Z").plusSeconds(run),
                8_192);
    }
}
