package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.in.RunStatement;

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
            case Outcome.Succeeded(Long _) -> finish(printer);
            case Outcome.Refused(WrongQuestion(List<String> reasons)) ->
                    command.refuse(reasons, ExitCodes.USAGE);
        };
    }

    private int finish(ResultPrinter printer) {
        command.tellLeftOut(printer.finish(), "select fewer columns, or --format csv shows all");
        return ExitCodes.OK;
    }
}
