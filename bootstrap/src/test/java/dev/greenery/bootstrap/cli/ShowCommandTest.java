package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.garden.Garden;
import dev.greenery.application.outcome.NotPublished;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.in.ReadRows;
import dev.greenery.application.port.in.ShowLineage;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.read.ShowLineageService;
import dev.greenery.bootstrap.cli.FakePlatform.Ended;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

class ShowCommandTest {
    private final List<RowQuery> queries = new ArrayList<>();
    private final FakePlatform platform =
            new FakePlatform()
                    .with(ShowLineage.class, new ShowLineageService(Garden.registry()))
                    .with(ReadRows.class, this::read);

    private Outcome<Long, ReadRefusal> read(RowQuery query, Consumer<DataRow> rows) {
        queries.add(query);
        rows.accept(new DataRow(Map.of("bed", "north", "visits", 12L)));
        rows.accept(new DataRow(Map.of("bed", "south", "visits", 3L)));
        return Outcome.succeeded(2L);
    }

    @Test
    void printsATableOfTheFirstRows() {
        Ended ended = platform.run("show", "fact_bed_traffic");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .isEqualTo(
                        """
                        bed    visits
                        -----  ------
                        north      12
                        south       3
                        """);
        assertThat(queries.getFirst().limit()).hasValue(20);
        assertThat(queries.getFirst().personalData()).isEqualTo(PersonalData.MASKED);
    }

    @Test
    void printsAllRowsAsCsv() {
        Ended ended = platform.run("show", "walks.fact_bed_traffic", "--format", "csv");

        assertThat(ended.out()).isEqualTo("bed,visits\nnorth,12\nsouth,3\n");
        assertThat(ended.err()).isEmpty();
        assertThat(queries.getFirst().limit()).isEmpty();
    }

    @Test
    void printsAllRowsAsJson() {
        assertThat(platform.run("show", "fact_bed_traffic", "--format=JSON").out())
                .isEqualTo(
                        "[\n{\"bed\":\"north\",\"visits\":12},\n{\"bed\":\"south\",\"visits\":3}\n"
                                + "]\n");
    }

    @Test
    void saysThatThereMayBeMoreRowsThanTheLimit() {
        Ended ended = platform.run("show", "fact_bed_traffic", "--limit", "2");

        assertThat(queries.getFirst().limit()).hasValue(2);
        assertThat(ended.err()).startsWith("The first 2 row(s)");
    }

    @Test
    void revealsPersonalDataOnlyWhenAsked() {
        platform.run("show", "dim_plants", "--pii");

        assertThat(queries.getFirst().personalData()).isEqualTo(PersonalData.REVEALED);
    }

    @Test
    void printsSeveralModelsOneAfterAnotherWithoutThoseThatHaveNoTable() {
        Ended ended = platform.run("show", "mart:walks");

        assertThat(ended.out()).startsWith("walks.fact_visits\n").contains("\nwalks.fact_bed_tra");
        assertThat(queries)
                .extracting(RowQuery::model)
                .containsExactly("walks.fact_visits", "walks.fact_bed_traffic");
    }

    @Test
    void refusesSeveralModelsWhereTheyCannotBeToldApart() {
        Ended ended = platform.run("show", "mart:walks", "--format", "csv");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.err()).startsWith("csv shows one model at a time; the selection holds 2");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void suggestsTheModelThatWasMeant() {
        Ended ended = platform.run("show", "fact_visit");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.err())
                .isEqualTo(
                        "No model is called 'fact_visit'; did you mean 'fact_visits'?%n"
                                .formatted());
    }

    @Test
    void saysWhatToDoWhenNothingHasBeenPublished() {
        platform.with(ReadRows.class, (query, rows) -> Outcome.refused(new NotPublished("walks")));

        Ended ended = platform.run("show", "fact_visits", "--format", "csv");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.NOT_PUBLISHED);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("walks has never been published", "greenery build");
    }

    @Test
    void passesOnWhyThereIsNothingToShow() {
        platform.with(
                ReadRows.class,
                (query, rows) -> Outcome.refused(new WrongQuestion(List.of("It is not kept"))));

        Ended ended = platform.run("show", "int_footsteps");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.err()).isEqualTo("It is not kept%n".formatted());
    }

    @Test
    void refusesANegativeLimit() {
        assertThat(platform.run("show", "dim_plants", "--limit", "-1").exitCode())
                .isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void readsAndShowsOnlyTheColumnsThatAreAskedForInTheirOrder() {
        Ended ended =
                platform.run(
                        "show", "fact_bed_traffic", "--columns", "visits,bed", "--format", "csv");

        assertThat(ended.out()).isEqualTo("visits,bed\n12,north\n3,south\n");
        assertThat(queries.getFirst().selection().columns()).hasValue(Set.of("bed", "visits"));
    }

    @Test
    void refusesColumnsOfSeveralModels() {
        Ended ended = platform.run("show", "mart:walks", "--columns", "bed");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.err()).startsWith("--columns are those of one model; the selection holds");
    }

    @Test
    void saysWhichColumnsTheTerminalHasNoRoomForAndHowToSeeThem() {
        Ended ended = platform.onScreen(9).run("show", "fact_bed_traffic");

        assertThat(ended.out()).isEqualTo("bed\n-----\nnorth\nsouth\n");
        assertThat(ended.err())
                .isEqualTo(
                        ("Left out, as the terminal is too narrow: visits; --columns visits shows"
                                        + " them, --format csv all%n")
                                .formatted());
    }

    @Test
    void theTerminalDoesNotTouchWhatIsForPrograms() {
        assertThat(platform.onScreen(2).run("show", "fact_bed_traffic", "--format", "csv").out())
                .isEqualTo("bed,visits\nnorth,12\nsouth,3\n");
    }
}
