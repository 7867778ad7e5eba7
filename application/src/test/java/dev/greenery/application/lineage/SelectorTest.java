package dev.greenery.application.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.garden.Garden;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/**
 * The graph: users, events -> int_footsteps -> fact_visits -> fact_bed_traffic; products ->
 * dim_plants; fact_visits, dim_plants -> metric visits_per_plant.
 */
class SelectorTest {
    private final Selector selector = new Selector(LineageGraph.of(Garden.registry()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fact_visits | walks.fact_visits",
                "walks.fact_visits | walks.fact_visits",
                "+fact_visits |"
                        + " source:addresses source:events source:users walks.int_footsteps"
                        + " walks.fact_visits",
                "1+fact_visits | walks.int_footsteps walks.fact_visits",
                "0+fact_visits | walks.fact_visits",
                "fact_visits+ | walks.fact_visits walks.fact_bed_traffic metric:visits_per_plant",
                "int_footsteps+1 | walks.int_footsteps walks.fact_visits",
                "1+fact_visits+1 |"
                        + " walks.int_footsteps walks.fact_visits walks.fact_bed_traffic"
                        + " metric:visits_per_plant",
                "mart:walks | walks.int_footsteps walks.fact_visits walks.fact_bed_traffic",
                "layer:fact | walks.fact_visits walks.fact_bed_traffic",
                "source:events | source:events",
                "source:raw.events | source:events",
                "source:products+1 | source:products garden.dim_plants",
                "metric:stock_value | metric:stock_value",
                "dim_plants fact_visits | garden.dim_plants walks.fact_visits",
                "mart:walks,layer:fact | walks.fact_visits walks.fact_bed_traffic",
                "source:events+,metric:visits_per_plant dim_plants |"
                        + " garden.dim_plants metric:visits_per_plant",
            })
    void understandsTheGrammarThatDbtMadeCommon(String selection, String expected) {
        assertThat(ids(LineageQuery.of(selection))).containsExactlyInAnyOrder(expected.split(" "));
    }

    @Test
    void takesNoSelectionForEverything() {
        assertThat(ids(LineageQuery.of("  "))).hasSize(7 + 4 + 3);
    }

    @Test
    void givesNothingWhereTermsHaveNothingInCommon() {
        assertThat(ids(LineageQuery.of("mart:walks,dim_plants"))).isEmpty();
    }

    @Test
    void leavesOutWhatIsExcluded() {
        LineageQuery query = new LineageQuery("mart:walks", "layer:intermediate", false, false);

        assertThat(ids(query))
                .containsExactlyInAnyOrder("walks.fact_visits", "walks.fact_bed_traffic");
    }

    @Test
    void takesAllUpstreamAndDownstreamAlongWhenAsked() {
        assertThat(ids(new LineageQuery("fact_visits", "source:users", true, true)))
                .containsExactlyInAnyOrder(
                        "source:addresses",
                        "source:events",
                        "walks.int_footsteps",
                        "walks.fact_visits",
                        "walks.fact_bed_traffic",
                        "metric:visits_per_plant");
    }

    @Test
    void putsEachNodeAfterThoseThatItReads() {
        Lineage lineage = selected(LineageQuery.of(""));
        List<String> ids = lineage.nodes().stream().map(LineageNode::id).toList();

        assertThat(lineage.innerEdges())
                .isNotEmpty()
                .allSatisfy(
                        edge ->
                                assertThat(ids.indexOf(edge.from()))
                                        .isLessThan(ids.indexOf(edge.to())));
    }

    @Test
    void tellsNeighboursOfASelectedNodeThatAreNotSelected() {
        Lineage lineage = selected(LineageQuery.of("fact_visits"));
        LineageNode visits = lineage.nodes().getFirst();

        assertThat(lineage.reads(visits)).containsExactly("walks.int_footsteps");
        assertThat(lineage.readBy(visits))
                .containsExactly("walks.fact_bed_traffic", "metric:visits_per_plant");
        assertThat(lineage.innerEdges()).isEmpty();
    }

    @Test
    void gathersAllThatMakesNoSense() {
        assertThat(reasons(new LineageQuery("fact_visit+ mart:walk,color:red", "+", false, false)))
                .containsExactly(
                        "No model is called 'fact_visit'; did you mean 'fact_visits'?",
                        "No mart is called 'walk'; did you mean 'walks'?",
                        "There is no method 'color:'; there are mart:, layer:, source:, metric:",
                        "'+' is no selection; write a name, or a method as in mart:core, with +"
                                + " before it, behind it, or both");
    }

    @ParameterizedTest
    @CsvSource({
        "events, source:events",
        "walks, mart:walks",
        "stock_value, metric:stock_value",
        "fact, layer:fact"
    })
    void saysHowNamesOfOtherKindsAreWritten(String name, String meant) {
        assertThat(reasons(LineageQuery.of(name)).getFirst()).contains("'" + meant + "'");
    }

    @Property
    void refusesOrSelectsWhateverIsWritten(@ForAll String text) {
        assertThat(selector.select(LineageQuery.of(text))).isNotNull();
    }

    private List<String> ids(LineageQuery query) {
        return selected(query).nodes().stream().map(LineageNode::id).toList();
    }

    private Lineage selected(LineageQuery query) {
        return switch (selector.select(query)) {
            case Outcome.Succeeded(Lineage lineage) -> lineage;
            case Outcome.Refused(WrongQuestion wrong) -> throw new AssertionError(wrong);
        };
    }

    private List<String> reasons(LineageQuery query) {
        return switch (selector.select(query)) {
            case Outcome.Succeeded(Lineage lineage) -> throw new AssertionError(lineage);
            case Outcome.Refused(WrongQuestion(List<String> reasons)) -> reasons;
        };
    }
}
