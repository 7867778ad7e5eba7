package dev.greenery.bootstrap;

import dev.greenery.bootstrap.cli.ExitCodes;
import dev.greenery.bootstrap.cli.Program;
import dev.greenery.bootstrap.cli.Screen;
import dev.greenery.bootstrap.output.Output;
import dev.greenery.bootstrap.wiring.MicronautPlatform;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Runs a command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        try (Program program =
                new Program(
                        MicronautPlatform::start,
                        Output.to(new FileOutputStream(FileDescriptor.out)),
                        errors(),
                        Screen.ofThisProcess())) {
            // Ctrl-C ends the process without coming back here.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(program), "stopper"));
            return program.run(arguments);
        }
    }

    /**
     * A process that a signal ends has the signal's exit code, unless it is halted with another.
     */
    private static void stop(Program program) {
        program.stop();
        if (program.hasEndedAsWanted()) {
            Runtime.getRuntime().halt(ExitCodes.OK);
        }
    }

    /** Nobody could be told if it fails, so that nothing ends because of it. */
    private static PrintWriter errors() {
        return new PrintWriter(
                new OutputStreamWriter(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.err)),
                        StandardCharsets.UTF_8));
    }
}
