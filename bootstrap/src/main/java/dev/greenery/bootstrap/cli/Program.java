package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import picocli.CommandLine;

import java.io.PrintWriter;

/** The program, from its arguments to its exit code. */
public final class Program implements AutoCloseable {
    private final GreeneryCommand greenery;
    private final CommandLine commandLine;

    /** A program on a platform that is started when a command needs it. */
    public Program(PlatformStarter starter, PrintWriter out, PrintWriter err) {
        this.greenery = new GreeneryCommand(starter);
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
        int exitCode = commandLine.execute(arguments);
        commandLine.getOut().flush();
        return exitCode;
    }

    private int execute(CommandLine.ParseResult parsed) {
        if (greenery.isVerbose()) {
            System.setProperty("greenery.log.level", "INFO");
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** Stops the platform if it was started. Can be called by another thread, and twice. */
    @Override
    public void close() {
        greenery.close();
    }
}
