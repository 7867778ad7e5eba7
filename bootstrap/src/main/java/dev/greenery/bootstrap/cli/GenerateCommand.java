package dev.greenery.bootstrap.cli;

import dev.greenery.application.port.in.SampleRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;

/** Writes a sample of the shop's files. */
@Command(
        name = "generate",
        description = "Writes sample data: the shop's seven CSV files, for any number of users.")
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

    @Option(names = "--overwrite", description = "replace shop files that are in DIR already")
    private boolean overwrite;

    @Override
    public Integer call() {
        return new GenerateRun(this).run(request());
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
