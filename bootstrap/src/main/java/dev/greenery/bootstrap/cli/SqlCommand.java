package dev.greenery.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Prints what a statement finds. */
@Command(
        name = "sql",
        description = {
            "Prints what one SQL statement finds in the warehouse. It can only read.",
            "Tables are named with their schemas: core.fact_orders, raw.users.",
            "Nothing is masked: the result shows personal data as the tables hold it.",
            "csv and json are written as 'show' writes them."
        })
final class SqlCommand extends PlatformCommand {
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            paramLabel = "STATEMENT",
            description = "such as 'SELECT count(*) FROM core.fact_orders'; - reads standard input")
    private String statement;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (table)")
    private RowFormat format = RowFormat.TABLE;

    @Override
    public Integer call() {
        String text = statement.equals(STANDARD_INPUT) ? standardInput() : statement;
        return new SqlRun(this, format).run(text);
    }

    private static String standardInput() {
        try {
            return new String(System.in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Standard input cannot be read: " + e.getMessage(), e);
        }
    }
}
