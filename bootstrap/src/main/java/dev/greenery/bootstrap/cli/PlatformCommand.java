package dev.greenery.bootstrap.cli;

import dev.greenery.application.port.in.KeepBuilt;
import dev.greenery.bootstrap.output.TextTable;
import dev.greenery.bootstrap.progress.ProgressDisplay;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;

/** What all commands share: results go to standard output, everything else to standard error. */
@Command
abstract class PlatformCommand implements Callable<Integer> {
    @ParentCommand private GreeneryCommand greenery;
    @Spec private CommandSpec spec;

    final GreeneryCommand greenery() {
        return greenery;
    }

    final <T> T useCase(Class<T> type) {
        return greenery.platform().useCase(type);
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /**
     * From here on the command changes something: it ends by itself when it is asked to, and is not
     * cut off.
     */
    final KeepBuilt.Ending beginWork() {
        greenery.interruption().beginWork();
        return greenery.interruption();
    }

    /** From here on the command asks the warehouse, which is to stop when the command is. */
    final void beginReading() {
        greenery.interruption().beginReading();
    }

    /** From here on the command may be cut off. */
    final void endWork() {
        greenery.interruption().endWork();
    }

    /** What the command did until it was asked to end was all that it was to do. */
    final void endAsWanted() {
        greenery.interruption().endAsWanted();
    }

    final ProgressDisplay progress() {
        return ProgressDisplay.on(spec.commandLine().getErr());
    }

    /** A table no wider than the terminal that shows it. */
    final TextTable table(List<String> headers, List<Boolean> numeric) {
        return TextTable.of(headers, numeric, out()).within(greenery.screen().width());
    }

    /** Ends a table, and says what there was no room for. */
    final void print(TextTable table) {
        table.print();
        tellLeftOut(table.leftOut(), "a wider one shows them");
    }

    /** Says which columns there was no room for, if there are any, and what shows them. */
    final void tellLeftOut(List<String> columns, String remedy) {
        if (!columns.isEmpty()) {
            out().flush();
            say(
                    "Left out, as the terminal is too narrow: %s; %s"
                            .formatted(String.join(", ", columns), remedy));
        }
    }

    final ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Says something that is no result. */
    final void say(String message) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(message);
        err.flush();
    }

    /** Says what is wrong, and ends so. */
    final int refuse(Collection<String> reasons, int exitCode) {
        reasons.forEach(this::say);
        return exitCode;
    }

    /** Says that there is nothing to read yet, and what to do. */
    final int notPublished(String mart) {
        return refuse(
                List.of(
                        ("Mart %s has never been published; run 'greenery import' and 'greenery"
                                        + " build' first")
                                .formatted(mart)),
                ExitCodes.NOT_PUBLISHED);
    }
}
