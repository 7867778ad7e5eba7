package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.SampleRequest;
import dev.greenery.application.raw.ImportRules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** Generates, imports, builds, and tells the key figures; stops at the first step that fails. */
record DemoRun(PlatformCommand command) {
    DemoRun {
        requireNonNull(command, "command is null");
    }

    int run(int users) {
        Path sample = temporaryDirectory();
        try {
            return inOrder(
                    step("Sample data", () -> generate(users, sample)),
                    step(
                            "Import",
                            () -> new ImportRun(command).run(sample, ImportRules.USUAL.strictly())),
                    step("Build", () -> new BuildRun(command).run(Optional.empty(), false, false)),
                    step("Metrics", () -> new MetricsRun(command).run()));
        } finally {
            delete(sample);
        }
    }

    private int generate(int users, Path sample) {
        return new GenerateRun(command).run(SampleRequest.into(sample).withUsers(users));
    }

    private IntSupplier step(String title, IntSupplier work) {
        return () -> {
            command.out().println("== " + title);
            int exitCode = work.getAsInt();
            command.out().println();
            command.out().flush();
            return exitCode;
        };
    }

    private static int inOrder(IntSupplier... steps) {
        return Stream.of(steps)
                .mapToInt(IntSupplier::getAsInt)
                .filter(exitCode -> exitCode != ExitCodes.OK)
                .findFirst()
                .orElse(ExitCodes.OK);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("greenery-demo-");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a temporary directory", e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + directory, e);
        }
    }
}
