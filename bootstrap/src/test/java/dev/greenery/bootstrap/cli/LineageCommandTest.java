package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.garden.Garden;
import dev.greenery.application.port.in.ShowLineage;
import dev.greenery.application.read.ShowLineageService;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.bootstrap.cli.FakePlatform.Ended;

import org.junit.jupiter.api.Test;

class LineageCommandTest {
    private final FakePlatform platform =
            new FakePlatform()
                    .with(ShowLineage.class, new ShowLineageService(Garden.registry()))
                    .with(MartRegistry.class, Garden.registry());

    @Test
    void tellsForEachNodeWhatItReadsAndWhatReadsIt() {
        assertThat(platform.run("lineage", "fact_visits").out().lines())
                .containsExactly(
                        "walks.fact_visits",
                        "    reads    walks.int_footsteps",
                        "    read by  walks.fact_bed_traffic, metric:visits_per_plant");
    }

    @Test
    void drawsADiagram() {
        assertThat(
                        platform.run("lineage", "dim_plants", "--up", "--down", "--format=mermaid")
                                .out())
                .isEqualToNormalizingNewlines(
                        """
                        flowchart LR
                            source_products[("raw.products")]
                            garden_dim_plants["garden.dim_plants"]
                            metric_evergreen_share(["evergreen_share"])
                            metric_stock_value(["stock_value"])
                            metric_visits_per_plant(["visits_per_plant"])
                            garden_dim_plants --> metric_evergreen_share
                            garden_dim_plants --> metric_stock_value
                            garden_dim_plants --> metric_visits_per_plant
                            source_products --> garden_dim_plants
                        """);
    }

    @Test
    void writesJson() {
        assertThat(platform.run("lineage", "fact_bed_traffic", "--format", "json").out())
                .isEqualToNormalizingNewlines(
                        "[{\"id\":\"walks.fact_bed_traffic\",\"kind\":\"fact\",\"reads\":"
                                + "[\"walks.fact_visits\"],\"read_by\":[]}]\n");
    }

    @Test
    void listsTheModelsOfASelection() {
        Ended ended = platform.run("models", "mart:walks", "--exclude", "layer:intermediate");

        assertThat(ended.out())
                .isEqualTo(
                        """
                        model                   layer  kept   description
                        ----------------------  -----  -----  ------------------
                        walks.fact_visits       fact   table  One row per visit.
                        walks.fact_bed_traffic  fact   table  One row per bed.
                        """);
    }

    @Test
    void cutsWhatATerminalHasNoRoomFor() {
        Ended ended = platform.onScreen(50).run("models", "mart:walks");

        assertThat(ended.out().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(50))
                .anyMatch(line -> line.endsWith("\u2026"));
    }

    @Test
    void listsModelsWithTheirColumnsAsJson() {
        assertThat(platform.run("models", "fact_bed_traffic", "--json").out())
                .contains("\"name\":\"fact_bed_traffic\"")
                .contains("{\"name\":\"bed\",\"type\":\"text\",\"nullable\":false,\"key\":true,")
                .contains("\"owner\":\"")
                .contains("\"grain\":[\"bed\"]")
                .contains("{\"name\":\"unique_key\",\"severity\":\"error\",")
                .contains("\"reads\":[\"walks.fact_visits\"]")
                .contains("\"read_by\":[]", "\"metrics\":[]");
    }

    @Test
    void writesWhatAModelRefersToAndWhatReadsIt() {
        assertThat(platform.run("models", "fact_visits", "--json").out())
                .contains(
                        "\"references\":{\"model\":\"garden.dim_plants\",\"columns\":"
                                + "[\"plant_id\"],\"unresolved\":\"")
                .contains("\"read_by\":[\"walks.fact_bed_traffic\"]")
                .contains(
                        "\"metrics\":[{\"mart\":\"garden\",\"name\":\"visits_per_plant\","
                                + "\"description\":\"How often a plant is visited.\"}]");
    }

    @Test
    void saysThatASelectionIsEmpty() {
        Ended ended = platform.run("lineage", "fact_visits", "--exclude", "mart:walks");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.err()).isEqualTo("The selection is empty%n".formatted());
    }
}
