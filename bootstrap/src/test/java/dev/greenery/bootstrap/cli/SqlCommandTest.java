package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.in.RunStatement;
import dev.greenery.application.query.JsonValue;
import dev.greenery.application.query.ResultColumn;
import dev.greenery.application.query.ResultReader;
import dev.greenery.application.query.ResultRow;
import dev.greenery.bootstrap.cli.FakePlatform.Ended;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

class SqlCommandTest {
    private static final String STATEMENT = "SELECT bed, visits FROM walks.fact_bed_traffic";

    private final List<String> statements = new ArrayList<>();
    private List<ResultColumn> columns =
            List.of(new ResultColumn("bed", false), new ResultColumn("visits", true));
    private final FakePlatform platform =
            new FakePlatform().with(RunStatement.class, this::twoRows);

    private Outcome<Long, WrongQuestion> twoRows(String statement, ResultReader reader) {
        statements.add(statement);
        Consumer<ResultRow> rows = reader.begin(columns);
        rows.accept(row("north", 12L));
        rows.accept(row(new JsonValue("{\"at\": \"south\"}"), null));
        return Outcome.succeeded(2L);
    }

    private static ResultRow row(Object first, Object second) {
        return new ResultRow(List.of(Optional.of(first), Optional.ofNullable(second)));
    }

    @Test
    void printsATable() {
        Ended ended = platform.run("sql", STATEMENT);

        assertThat(ended.exitCode()).isZero();
        assertThat(statements).containsExactly(STATEMENT);
        assertThat(ended.out())
                .isEqualTo(
                        """
                        bed              visits
                        ---------------  ------
                        north                12
                        {"at": "south"}
                        """);
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void printsCsv() {
        assertThat(platform.run("sql", STATEMENT, "--format", "csv").out())
                .isEqualTo("bed,visits\nnorth,12\n\"{\"\"at\"\": \"\"south\"\"}\",\n");
    }

    @Test
    void printsJson() {
        assertThat(platform.run("sql", "--format=json", STATEMENT).out())
                .isEqualTo(
                        "[\n{\"bed\":\"north\",\"visits\":12},\n"
                                + "{\"bed\":{\"at\": \"south\"},\"visits\":null}\n]\n");
    }

    @Test
    void readsTheStatementFromStandardInput() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("SELECT 'ö'\n".getBytes(UTF_8)));
        try {
            platform.run("sql", "-");
        } finally {
            System.setIn(before);
        }

        assertThat(statements).containsExactly("SELECT 'ö'\n");
    }

    @Test
    void fitsTheTerminalAndSaysWhatHasNoRoom() {
        Ended ended = platform.onScreen(14).run("sql", STATEMENT);

        assertThat(ended.out()).isEqualTo("bed\n--------------\nnorth\n{\"at\": \"south\u2026\n");
        assertThat(ended.err())
                .isEqualTo(
                        ("Left out, as the terminal is too narrow: visits; select fewer columns,"
                                        + " or --format csv shows all%n")
                                .formatted());
    }

    @Test
    void refusesColumnsOfOneNameWhereJsonCannotTellThemApart() {
        columns = List.of(new ResultColumn("a", false), new ResultColumn("a", true));

        Ended json = platform.run("sql", STATEMENT, "--format", "json");

        assertThat(json.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(json.out()).isEmpty();
        assertThat(json.err()).startsWith("json needs another name for every column, and 2 are");
        assertThat(platform.run("sql", STATEMENT, "--format", "csv").out()).startsWith("a,a\n");
    }

    @Test
    void printsAsManyEmptyLinesAsThereAreRowsWithoutColumns() {
        platform.with(
                RunStatement.class,
                (statement, reader) -> {
                    Consumer<ResultRow> rows = reader.begin(List.of());
                    for (int row = 0; row < 2_000; row++) {
                        rows.accept(new ResultRow(List.of()));
                    }
                    return Outcome.succeeded(2_000L);
                });

        assertThat(platform.onScreen(80).run("sql", "SELECT").out()).isEqualTo("\n".repeat(2_002));
        assertThat(platform.run("sql", "SELECT", "--format", "json").out()).contains("{},\n{}");
    }

    @Test
    void saysWhatIsWrongWithTheStatementInOneLine() {
        platform.with(
                RunStatement.class,
                (statement, reader) ->
                        Outcome.refused(
                                new WrongQuestion(List.of("It is wrong (line 1, column 8)"))));

        Ended ended = platform.run("sql", "SELECT x");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).isEqualTo("It is wrong (line 1, column 8)%n".formatted());
    }

    @Test
    void saysInItsHelpThatPersonalDataIsShown() {
        assertThat(platform.run("sql", "--help").out()).contains("personal data");
    }
}
