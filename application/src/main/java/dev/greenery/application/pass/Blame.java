package dev.greenery.application.pass;

import dev.greenery.application.mart.variable.UndeclaredVariableException;
import dev.greenery.application.port.in.ModelBuildException;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.rollup.SumOverflowException;
import dev.greenery.application.row.MissingValueException;
import dev.greenery.application.scope.UndeclaredInputException;
import dev.greenery.domain.user.UserId;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** Says of a fault which model has it. */
final class Blame {
    private Blame() {}

    /** The fault of what a team wrote for a model; a fault that has its name already stays. */
    static RuntimeException of(
            ModelDefinition<?> model, Optional<UserId> user, String doing, Throwable fault) {
        return of(model, user, () -> doing, fault);
    }

    /**
     * The same.
     *
     * @param doing with what, and what was done with it; asked only if the fault has no name yet
     */
    static RuntimeException of(
            ModelDefinition<?> model,
            Optional<UserId> user,
            Supplier<String> doing,
            Throwable fault) {
        return switch (fault) {
            case ModelBuildException named -> named;
            case WarehouseException warehouse -> warehouse;
            case BuildStoppedException stopped -> stopped;
            // Whoever asks for the last byte is seldom the one who took the others.
            case OutOfMemoryError memory -> throw memory;
            default ->
                    new ModelBuildException(
                            model.qualifiedName(), user, reason(doing.get(), fault), fault);
        };
    }

    private static String reason(String doing, Throwable fault) {
        return doing.isEmpty() ? reason(fault) : doing + ": " + reason(fault);
    }

    /** What a fault says, as far as it cannot hold values of rows. */
    static String reason(Throwable fault) {
        return switch (fault) {
            case UndeclaredInputException undeclared -> undeclared.getMessage();
            case UndeclaredVariableException undeclared -> undeclared.getMessage();
            case BadOutputException output -> output.getMessage();
            case MissingValueException missing -> missing.getMessage();
            case NullPointerException nothing ->
                    "NullPointerException%s (%s)".formatted(place(fault), nothing.getMessage());
            case SumOverflowException overflow -> overflow.getMessage();
            case ArithmeticException arithmetic when isOfPlatform(arithmetic) ->
                    arithmetic.getMessage() + place(fault);
            default -> fault.getClass().getSimpleName() + place(fault);
        };
    }

    /** Java's own messages hold no values; whoever throws the same exception may write anything. */
    private static boolean isOfPlatform(ArithmeticException fault) {
        return "/ by zero".equals(fault.getMessage())
                || Arrays.stream(fault.getStackTrace())
                        .findFirst()
                        .filter(frame -> frame.getClassName().startsWith("java."))
                        .isPresent();
    }

    private static String place(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith("java."))
                .findFirst()
                .map(
                        frame ->
                                " at %s.%s(%s:%d)"
                                        .formatted(
                                                frame.getClassName(),
                                                frame.getMethodName(),
                                                frame.getFileName(),
                                                frame.getLineNumber()))
                .orElse("");
    }
}
