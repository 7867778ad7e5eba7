package dev.greenery.benchmarks;

import dev.greenery.benchmarks.process.BenchmarkException;

import picocli.CommandLine;

import java.util.Arrays;

/** Where the benchmarks start. */
public final class Main {
    private static final String JMH = "--jmh";

    private Main() {}

    /** Runs the benchmarks, or after {@code --jmh} those of single parts, with JMH's options. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals(JMH)) {
            org.openjdk.jmh.Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
        } else {
            System.exit(run(arguments));
        }
    }

    /** Runs the benchmarks. */
    static int run(String... arguments) {
        CommandLine command = new CommandLine(new BenchmarkCommand());
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setExecutionExceptionHandler(
                (fault, line, result) -> {
                    if (!(fault instanceof BenchmarkException)) {
                        fault.printStackTrace(line.getErr());
                    }
                    line.getErr().println("greenery-bench: " + fault.getMessage());
                    return 1;
                });
        return command.execute(arguments);
    }
}
