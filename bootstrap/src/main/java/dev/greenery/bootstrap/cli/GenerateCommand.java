package dev.greenery.bootstrap.cli;

import dev.greenery.application.port.in.DaysRequest;
import dev.greenery.application.port.in.SampleRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/** Writes a sample of the shop's files. */
@Command(
        name = "generate",
        description = {
            "Writes sample data: the shop's seven CSV files, for any number of users.",
            "With --days, a full export of each day, into day-01, day-02 and so on below DIR."
                + " day-01 holds what there is without --days. On each later day orders ship and"
                + " arrive, prices, promos and stock move, users join, move and go, visitors are"
                + " unknown before they log in, events come late, and order lines are replaced;"
                + " what changed is printed by kind. A day does not depend on those after it."
        })
final class GenerateCommand extends PlatformCommand {
    @Option(
            names = "--users",
            paramLabel = "N",
            description = "how many users (" + SampleRequest.DEFAULT_USERS + ")")
    private int users = SampleRequest.DEFAULT_USERS;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "another seed gives other content (" + SampleRequest.DEFAULT_SEED + ")")
    private long seed = SampleRequest.DEFAULT_SEED;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "where files go")
    private Path out;

    @Option(
            names = "--dirty",
            paramLabel = "RATE",
            description =
                    "how many faults to plant, as a fraction (0 to 1) of each file's rows (0)")
    private double dirty;

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "how many days, each in a directory of its own (one day, in DIR itself)")
    private Optional<Integer> days = Optional.empty();

    @Option(names = "--overwrite", description = "replace shop files that are in DIR already")
    private boolean overwrite;

    @Override
    public Integer call() {
        SampleRequest request = request();
        return days.map(number -> new GenerateDaysRun(this).run(request(request, number)))
                .orElseGet(() -> new GenerateRun(this).run(request));
    }

    private DaysRequest request(SampleRequest first, int number) {
        try {
            return new DaysRequest(first, number);
        } catch (IllegalArgumentException e) {
            throw misused(e.getMessage());
        }
    }

    private SampleRequest request() {
        try {
            SampleRequest request =
                    SampleRequest.into(out).withUsers(users).withSeed(seed).withDirtyRate(dirty);
            return overwrite ? request.overwriting() : request;
        } catch (IllegalArgumentException e) {
            throw misused(e.getMessage());
        }
    }
}
