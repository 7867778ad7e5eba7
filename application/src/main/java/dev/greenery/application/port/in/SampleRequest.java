package dev.greenery.application.port.in;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * Which sample to write, and where.
 *
 * @param directory where the files go; made when it does not exist
 * @param users how many users the shop has, at least 1; everything but the catalogue scales with it
 * @param seed samples of different seeds have the same totals and different content
 * @param dirtyRate how many faults to plant, as a fraction (0 to 1) of each file's clean rows
 * @param overwrite whether shop files in the directory may be replaced
 */
public record SampleRequest(
        Path directory,
        int users,
        long seed,
        double dirtyRate,
        boolean overwrite,
        GenerateSample.Progress progress) {
    /** As many users as the original data set has. */
    public static final int DEFAULT_USERS = 130;

    /** The seed when none is asked for. */
    public static final long DEFAULT_SEED = 20_210_210L;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if there is no user, or the rate is not a fraction
     */
    public SampleRequest {
        requireNonNull(directory, "directory is null");
        requireNonNull(progress, "progress is null");
        if (users < 1) {
            throw new IllegalArgumentException("A sample needs at least 1 user, not " + users);
        }
        if (!(dirtyRate >= 0 && dirtyRate <= 1)) {
            throw new IllegalArgumentException(
                    "The dirty rate must be from 0 to 1, not " + dirtyRate);
        }
    }

    /** The default sample: clean, with the totals of the original data set. */
    public static SampleRequest into(Path directory) {
        return new SampleRequest(
                directory, DEFAULT_USERS, DEFAULT_SEED, 0, false, GenerateSample.Progress.NONE);
    }

    /** Which sample it is, for people: the same options always give the same rows. */
    public String options() {
        String clean = "%d user(s) with seed %d".formatted(users, seed);
        return dirtyRate == 0 ? clean : clean + " and dirt at a rate of " + dirtyRate;
    }

    /** The same with another number of users. */
    public SampleRequest withUsers(int newUsers) {
        return new SampleRequest(directory, newUsers, seed, dirtyRate, overwrite, progress);
    }

    /** The same with another seed. */
    public SampleRequest withSeed(long newSeed) {
        return new SampleRequest(directory, users, newSeed, dirtyRate, overwrite, progress);
    }

    /** The same with another rate of faults. */
    public SampleRequest withDirtyRate(double newRate) {
        return new SampleRequest(directory, users, seed, newRate, overwrite, progress);
    }

    /** The same, but replacing shop files that are there already. */
    public SampleRequest overwriting() {
        return new SampleRequest(directory, users, seed, dirtyRate, true, progress);
    }

    /** The same elsewhere. */
    public SampleRequest withDirectory(Path newDirectory) {
        return new SampleRequest(newDirectory, users, seed, dirtyRate, overwrite, progress);
    }

    /** The same with another listener. */
    public SampleRequest withProgress(GenerateSample.Progress listener) {
        return new SampleRequest(directory, users, seed, dirtyRate, overwrite, listener);
    }
}
