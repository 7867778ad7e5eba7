package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.ModelBuildException;
import dev.greenery.application.port.in.StoppedException;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.registry.InvalidDefinitionsException;
import dev.greenery.bootstrap.config.InvalidConfigurationException;
import dev.greenery.bootstrap.output.OutputClosedException;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells faults to a person: what is wrong if that is known, and no stack trace unless asked. */
record Faults(GreeneryCommand greenery) implements IExecutionExceptionHandler {
    Faults {
        requireNonNull(greenery, "greenery is null");
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        Optional<Throwable> known = known(fault);
        if (hasEnough(known)) {
            return ExitCodes.OK;
        }
        err.println(message(fault, known));
        if (greenery.isVerbose()) {
            fault.printStackTrace(err);
        }
        err.flush();
        return known.filter(InvalidConfigurationException.class::isInstance).isPresent()
                ? ExitCodes.USAGE
                : ExitCodes.FAULT;
    }

    /** What is told of a fault that ends nothing. */
    static String told(Exception fault) {
        return known(fault).map(Throwable::getMessage).orElseGet(() -> unexpected(fault));
    }

    private static Optional<Throwable> known(Exception fault) {
        return Stream.iterate((Throwable) fault, cause -> cause != null, Throwable::getCause)
                .filter(Faults::isForPeople)
                .findFirst();
    }

    /** Who has read as much as they wanted, not those who miss how a change of theirs ended. */
    private boolean hasEnough(Optional<Throwable> known) {
        return known.filter(OutputClosedException.class::isInstance).isPresent()
                && !greenery.interruption().hasBegunWork();
    }

    private String message(Exception fault, Optional<Throwable> known) {
        // Whatever else is told of what was cancelled is only the consequence.
        boolean isConsequence =
                greenery.interruption().isRequested()
                        && known.filter(StoppedException.class::isInstance).isEmpty();
        return isConsequence ? Interruption.NOTHING_MORE : told(fault);
    }

    private static boolean isForPeople(Throwable fault) {
        return switch (fault) {
            case WarehouseException warehouse -> true;
            case InvalidDefinitionsException definitions -> true;
            case ModelBuildException model -> true;
            case InvalidConfigurationException configuration -> true;
            case PlatformException platform -> true;
            case StoppedException stopped -> true;
            case OutputClosedException closed -> true;
            case UncheckedIOException files -> true;
            default -> false;
        };
    }

    /** Only the kind of fault: the message of one that nobody foresaw may hold personal data. */
    private static String unexpected(Exception fault) {
        return "An unexpected fault: %s; --verbose shows more"
                .formatted(fault.getClass().getSimpleName());
    }
}
