package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.bootstrap.output.OutputClosedException;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;

/** The program, from its arguments to its exit code. */
public final class Program implements AutoCloseable {
    /** Less than the ten seconds after which containers are killed. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final String CUT_OFF =
            "Cut off, since it did not end within %d seconds: what it left unfinished is not to be seen, and the next command clears it away"
                    .formatted(PATIENCE.toSeconds());

    private final GreeneryCommand greenery;
    private final CommandLine commandLine;

    /** A program on a platform that is started when a command needs it. */
    public Program(PlatformStarter starter, PrintWriter out, PrintWriter err) {
        this(starter, out, err, Screen.none());
    }

    /** A program whose output is read on a screen. */
    public Program(PlatformStarter starter, PrintWriter out, PrintWriter err, Screen screen) {
        this.greenery = new GreeneryCommand(starter, screen);
        this.commandLine =
                new CommandLine(greenery)
                        .setOut(requireNonNull(out, "out is null"))
                        .setErr(requireNonNull(err, "err is null"))
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setParameterExceptionHandler(new Misuse())
                        .setExecutionStrategy(this::execute)
                        .setExecutionExceptionHandler(new Faults(greenery));
    }

    /** Runs a command to its end. */
    public int run(String... arguments) {
        try {
            return commandLine.execute(arguments);
        } finally {
            greenery.interruption().end();
        }
    }

    private int execute(CommandLine.ParseResult parsed) {
        if (greenery.isVerbose()) {
            System.setProperty("greenery.log.level", "INFO");
        }
        try {
            int exitCode = new CommandLine.RunLast().execute(parsed);
            return flushed(exitCode);
        } catch (OutputClosedException | UncheckedIOException e) {
            // What prints help, or what was printed last: no command is at work that picocli knows.
            throw new CommandLine.ExecutionException(commandLine, "The output failed", e);
        }
    }

    private int flushed(int exitCode) {
        try {
            commandLine.getOut().flush();
            return exitCode;
        } catch (OutputClosedException e) {
            // All was done; nobody wants to read about it.
            return exitCode;
        }
    }

    /**
     * Asks the command to end, waits until it has if it changes something, and stops the platform.
     * What does not end is left as a killed process leaves it: the platform is not closed under it,
     * which may wait as well. For the thread that a signal starts.
     */
    public void stop() {
        SecondSignal.endsAtOnce();
        try {
            if (greenery.interruption().stop(PATIENCE, greenery::cancelWork)) {
                close();
            } else {
                commandLine.getErr().println(CUT_OFF);
                commandLine.getErr().flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the command ended well because it was asked to, which is all that ends it. */
    public boolean hasEndedAsWanted() {
        return greenery.interruption().hasEndedAsWanted();
    }

    /** Stops the platform if it was started. Can be called by another thread, and twice. */
    @Override
    public void close() {
        greenery.close();
    }
}
