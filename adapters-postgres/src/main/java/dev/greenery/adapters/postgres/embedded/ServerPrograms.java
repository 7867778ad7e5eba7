package dev.greenery.adapters.postgres.embedded;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.out.WarehouseException;

import io.zonky.test.db.postgres.util.LinuxUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs of PostgreSQL. */
record ServerPrograms(Path directory) {
    /** Checks that there is a directory. */
    ServerPrograms {
        requireNonNull(directory, "directory is null");
    }

    /** What a program left. */
    record Outcome(int exitCode, String output) {
        boolean failed() {
            return exitCode != 0;
        }
    }

    /** Runs a program to its end. */
    Outcome run(String program, List<String> arguments) throws InterruptedException {
        return run(command(program, arguments));
    }

    /** Runs a program to its end, under a lock that it hands on to what it starts. */
    Outcome run(ServerLock lock, String program, List<String> arguments)
            throws InterruptedException {
        return run(lock.holding(command(program, arguments)));
    }

    private List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own root is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(directory.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static Outcome run(List<String> command) throws InterruptedException {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            // Those of a client of other servers, such as an empty PGPORT, end this one's start.
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            return new Outcome(process.waitFor(), new String(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new WarehouseException("Cannot run " + String.join(" ", command), e);
        }
    }
}
