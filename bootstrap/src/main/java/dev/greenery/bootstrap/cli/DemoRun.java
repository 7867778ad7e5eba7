package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.history.ChangeQuery;
import dev.greenery.application.history.TrackedTable;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.port.in.DaysRequest;
import dev.greenery.application.port.in.OpenReading;
import dev.greenery.application.port.in.OpenReading.Reading;
import dev.greenery.application.port.in.SampleRequest;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.raw.ImportMode;
import dev.greenery.application.raw.ImportRules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * Lets a sample shop live for two days: generates them, imports and builds one after the other, and
 * tells the key figures and what changed; stops at the first step that fails.
 */
record DemoRun(PlatformCommand command, InstantSource clock) {
    private static final int DAYS = 2;

    DemoRun {
        requireNonNull(command, "command is null");
        requireNonNull(clock, "clock is null");
    }

    int run(int users) {
        Path sample = temporaryDirectory();
        DaysRequest days = new DaysRequest(SampleRequest.into(sample).withUsers(users), DAYS);
        try {
            return inOrder(
                    step("Sample data", () -> new GenerateDaysRun(command).run(days)),
                    step("Import", () -> load(days.directory(1))),
                    step("Build", this::build),
                    step("Metrics", () -> new MetricsRun(command).run()),
                    step("The second day", () -> loadAndTellChanges(days.directory(DAYS))),
                    step("Build", this::build),
                    step("Metrics", () -> new MetricsRun(command).run()));
        } finally {
            delete(sample);
        }
    }

    /** The first day has fewer rows than the second, which an earlier demo may have left. */
    private int load(Path day) {
        ImportRules rules = ImportRules.USUAL.in(ImportMode.FULL).shrinking().strictly();
        return new ImportRun(command).run(day, rules);
    }

    private int loadAndTellChanges(Path day) {
        Instant before = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int exitCode = load(day);
        if (exitCode == ExitCodes.OK) {
            tellChanges(before);
        }
        return exitCode;
    }

    private void tellChanges(Instant since) {
        try (Reading reading = command.useCase(OpenReading.class).open()) {
            for (TrackedTable table : TrackedTable.values()) {
                ChangeQuery query =
                        new ChangeQuery(table, since, Optional.empty(), PersonalData.MASKED);
                command.out().println(new ChangeSummary(table, reading.countChanges(query)));
            }
        }
        Platform platform = command.greenery().platform();
        command.out()
                .println(
                        "Column by column: greenery changes orders --since %s%s"
                                .formatted(
                                        since,
                                        platform.isEmbedded() ? " --home " + platform.home() : ""));
    }

    private int build() {
        return new BuildRun(command).run(BuildRequest.all(), false);
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
