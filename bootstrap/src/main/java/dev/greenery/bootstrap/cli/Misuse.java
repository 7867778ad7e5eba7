package dev.greenery.bootstrap.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Tells a wrong command line in one line, and how to get help in another. */
final class Misuse implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(fault.getMessage().lines().collect(Collectors.joining("; ")) + meant(fault));
        err.println("Try '%s --help'".formatted(command.getCommandSpec().qualifiedName()));
        err.flush();
        return ExitCodes.USAGE;
    }

    private static String meant(ParameterException fault) {
        if (!(fault instanceof UnmatchedArgumentException unmatched)) {
            return "";
        }
        List<String> meant = unmatched.getSuggestions();
        return meant.isEmpty() ? "" : "; did you mean %s?".formatted(meant.getFirst());
    }
}
