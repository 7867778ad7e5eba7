package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.RunStatement;
import dev.greenery.application.query.ResultOutcome;

import java.util.List;

/** Runs a statement, and prints what it finds. */
record SqlRun(PlatformCommand command, RowFormat format) {
    SqlRun {
        requireNonNull(command, "command is null");
        requireNonNull(format, "format is null");
    }

    int run(String statement) {
        command.beginReading();
        ResultPrinter printer = new ResultPrinter(command, format);
        return switch (command.useCase(RunStatement.class).run(statement, printer)) {
            case ResultOutcome.Completed completed -> finish(printer);
            case ResultOutcome.Refused(List<String> reasons) ->
                    command.refuse(reasons, ExitCodes.USAGE);
        };
    }

    private int finish(ResultPrinter printer) {
        command.tellLeftOut(printer.finish(), "select fewer columns, or --format csv shows all");
        return ExitCodes.OK;
    }
}
