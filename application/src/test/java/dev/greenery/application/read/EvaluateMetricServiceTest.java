package dev.greenery.application.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.garden.Garden;
import dev.greenery.application.garden.Plant;
import dev.greenery.application.garden.Visit;
import dev.greenery.application.mart.Filter;
import dev.greenery.application.outcome.NotPublished;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.out.AggregateRows;
import dev.greenery.application.port.out.AggregateRows.Slice;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.MetricQuery;
import dev.greenery.application.query.MetricValue;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.row.RowFilter;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class EvaluateMetricServiceTest {
    private final MartRegistry registry = Garden.registry();
    private final Map<Class<?>, List<Slice>> figures = new HashMap<>();
    private final AggregateRows aggregates =
            new AggregateRows() {
                @Override
                public List<Slice> aggregate(Measure measure, List<String> by, RowFilter where) {
                    return figures.get(measure.model().rowType());
                }

                @Override
                public Sides aggregateBoth(
                        Measure numerator, Measure denominator, List<String> by, RowFilter where) {
                    return new Sides(
                            aggregate(numerator, by, where), aggregate(denominator, by, where));
                }
            };

    @Test
    void givesASimpleFigureExactlyAsItIs() {
        figures.put(Plant.class, List.of(overall("91351.57")));

        assertThat(values(evaluate("stock_value")))
                .containsExactly(
                        new MetricValue(
                                Map.of(),
                                number("91351.57"),
                                number("91351.57"),
                                Optional.empty()));
    }

    @Test
    void roundsARatioHalfUpToSixDecimals() {
        figures.put(Visit.class, List.of(overall("1")));
        figures.put(Plant.class, List.of(overall("16")));
        assertThat(ratio()).isEqualTo(number("0.062500"));

        figures.put(Plant.class, List.of(overall("64000000")));
        assertThat(ratio()).isEqualTo(number("0.000000"));

        figures.put(Plant.class, List.of(overall("2000000")));
        assertThat(ratio()).isEqualTo(number("0.000001"));
    }

    @Test
    void leavesARatioByZeroUnknown() {
        figures.put(Visit.class, List.of(overall("5")));
        figures.put(Plant.class, List.of(overall("0")));

        assertThat(values(evaluate("visits_per_plant")))
                .containsExactly(
                        new MetricValue(Map.of(), Optional.empty(), number("5"), number("0")));
    }

    @Test
    void mergesTheSlicesOfBothSides() {
        figures.put(Visit.class, List.of(slice("north", "3"), slice("south", "1")));
        figures.put(Plant.class, List.of(slice("east", "4"), slice("south", "2")));

        assertThat(values(evaluate("visits_per_plant", "bed")))
                .containsExactly(
                        new MetricValue(
                                Map.of("bed", "east"),
                                number("0.000000"),
                                number("0"),
                                number("4")),
                        new MetricValue(
                                Map.of("bed", "north"), Optional.empty(), number("3"), number("0")),
                        new MetricValue(
                                Map.of("bed", "south"),
                                number("0.500000"),
                                number("1"),
                                number("2")));
    }

    @Test
    void saysWhichMartHasNeverBeenPublished() {
        PublishedMarts gardenOnly = PublishedMarts.none().with("garden", List.of("dim_plants"));

        assertThat(service(gardenOnly).evaluate(query("visits_per_plant")))
                .isEqualTo(Outcome.refused(new NotPublished("walks")));
    }

    @Test
    void suggestsTheMetricThatWasMeant() {
        assertThat(reasons(evaluate("visit_per_plant")))
                .containsExactly(
                        "No metric is called 'visit_per_plant'; did you mean 'visits_per_plant'?");
    }

    @Test
    void refusesAColumnThatOnlyOneSideHas() {
        assertThat(reasons(evaluate("visits_per_plant", "evergreen")))
                .containsExactly("walks.fact_visits has no column 'evergreen'");
    }

    @Test
    void refusesAColumnThatIsSomethingElseOnTheOtherSide() {
        assertThat(reasons(evaluate("visits_per_plant", "colour")))
                .containsExactly(
                        "'colour' is of another type in each of walks.fact_visits,"
                                + " garden.dim_plants; the metric cannot be sliced by it");
    }

    @Test
    void refusesToSliceByAMeasureOrByWhatTellsEachRowApart() {
        assertThat(reasons(evaluate("stock_value", "price", "plant_id")))
                .containsExactly(
                        "'price' tells no groups of rows apart; stock_value can be sliced by bed,"
                                + " colour, evergreen",
                        "'plant_id' tells no groups of rows apart; stock_value can be sliced by"
                                + " bed, colour, evergreen");
    }

    @Test
    void refusesToSliceByPersonalDataOrByTheSameColumnTwice() {
        assertThat(reasons(evaluate("stock_value", "gardener", "bed", "bed")))
                .containsExactlyInAnyOrder(
                        "The metric is sliced by 'bed' twice",
                        "garden.dim_plants.gardener is personal data: it cannot be filtered,"
                                + " ordered or sliced by while masked");
    }

    @Test
    void refusesAFilterWithAValueOfAnotherType() {
        MetricQuery query =
                new MetricQuery(
                        "stock_value",
                        List.of(),
                        new RowFilter.Compare("leaves", Filter.Operator.EQUAL, "many"));

        assertThat(reasons(service(PublishedMarts.allOf(registry)).evaluate(query)))
                .containsExactly(
                        "garden.dim_plants.leaves takes a value of type Integer, not String");
    }

    private Optional<BigDecimal> ratio() {
        return values(evaluate("visits_per_plant")).getFirst().value();
    }

    private Outcome<List<MetricValue>, ReadRefusal> evaluate(String metric, String... by) {
        return service(PublishedMarts.allOf(registry)).evaluate(query(metric, by));
    }

    private EvaluateMetricService service(PublishedMarts published) {
        return new EvaluateMetricService(registry, published, aggregates);
    }

    private static MetricQuery query(String metric, String... by) {
        return new MetricQuery(metric, List.of(by), RowFilter.all());
    }

    private static Slice overall(String figure) {
        return new Slice(new DataRow(Map.of()), number(figure));
    }

    private static Slice slice(String bed, String figure) {
        return new Slice(new DataRow(Map.of("bed", bed)), number(figure));
    }

    private static Optional<BigDecimal> number(String figure) {
        return Optional.of(new BigDecimal(figure));
    }

    private static List<MetricValue> values(Outcome<List<MetricValue>, ReadRefusal> outcome) {
        return switch (outcome) {
            case Outcome.Succeeded(List<MetricValue> values) -> values;
            case Outcome.Refused(ReadRefusal refusal) -> throw new AssertionError(refusal);
        };
    }

    private static List<String> reasons(Outcome<List<MetricValue>, ReadRefusal> outcome) {
        return switch (outcome) {
            case Outcome.Refused(WrongQuestion(List<String> reasons)) -> reasons;
            default -> throw new AssertionError(outcome);
        };
    }
}
