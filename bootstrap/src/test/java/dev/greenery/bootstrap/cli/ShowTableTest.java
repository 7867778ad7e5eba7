package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.in.ReadTable;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.ResultColumn;
import dev.greenery.application.query.ResultReader;
import dev.greenery.application.query.ResultRow;
import dev.greenery.application.query.TableName;
import dev.greenery.application.query.TableName.Area;
import dev.greenery.application.query.TableQuery;
import dev.greenery.bootstrap.cli.FakePlatform.Ended;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows tables that are no models. */
class ShowTableTest {
    private final List<TableQuery> queries = new ArrayList<>();
    private final FakePlatform platform = new FakePlatform().with(ReadTable.class, this::read);

    private Outcome<Long, WrongQuestion> read(TableQuery query, ResultReader reader) {
        queries.add(query);
        Consumer<ResultRow> rows =
                reader.begin(
                        List.of(new ResultColumn("line", true), new ResultColumn("reason", false)));
        rows.accept(new ResultRow(List.of(Optional.of(17L), Optional.of("user_id is no UUID"))));
        return Outcome.succeeded(1L);
    }

    @Test
    void printsTheFirstRows() {
        Ended ended = platform.run("show", "raw.rejects");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .isEqualTo(
                        """
                        line  reason
                        ----  ------------------
                          17  user_id is no UUID
                        """);
        assertThat(queries.getFirst().table()).isEqualTo(new TableName(Area.RAW, "rejects"));
        assertThat(queries.getFirst().limit()).hasValue(20);
        assertThat(queries.getFirst().personalData()).isEqualTo(PersonalData.MASKED);
    }

    @Test
    void takesTheOptionsThatModelsTake() {
        Ended ended =
                platform.run(
                        "show",
                        "ops.runs",
                        "--columns=line,reason",
                        "--limit",
                        "1",
                        "--pii",
                        "--format",
                        "csv");

        assertThat(ended.out()).isEqualTo("line,reason\n17,user_id is no UUID\n");
        assertThat(ended.err()).startsWith("The first 1 row(s)");
        assertThat(queries.getFirst().columns()).containsExactly("line", "reason");
        assertThat(queries.getFirst().personalData()).isEqualTo(PersonalData.REVEALED);
    }

    @Test
    void saysWhichColumnsTheTerminalHasNoRoomFor() {
        assertThat(platform.onScreen(4).run("show", "raw.rejects").err())
                .contains("too narrow: reason; --columns reason shows");
    }

    @Test
    void passesOnWhatIsWrong() {
        platform.with(
                ReadTable.class,
                (query, reader) ->
                        Outcome.refused(new WrongQuestion(List.of("There is no such table"))));

        Ended ended = platform.run("show", "raw.reject");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.err()).isEqualTo("There is no such table%n".formatted());
    }

    @Test
    void refusesTablesAmongOthers() {
        Ended ended = platform.run("show", "fact_visits", "raw.rejects");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.err()).startsWith("raw.rejects is no model: it is shown by itself");
    }
}
