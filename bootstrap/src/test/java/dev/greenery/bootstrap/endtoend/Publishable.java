package dev.greenery.bootstrap.endtoend;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.testing.TestDatabase;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What the next command makes consumers see.
 *
 * @param arguments of the command
 * @param mark of the data that it publishes
 * @param result what it tells on standard output once that is published
 * @param again the exit code of the same command, when there is nothing left for it to do
 */
record Publishable(List<String> arguments, String mark, String result, int again) {
    Publishable {
        arguments = List.copyOf(arguments);
        requireNonNull(mark, "mark is null");
        requireNonNull(result, "result is null");
    }

    /** Data of another mark, which the next build finds. */
    static Publishable built(TestDatabase database, String mark) {
        CoreTables.mark(database, mark);
        return new Publishable(List.of("build", "--mart", "core"), mark, "Published: core", 0);
    }

    /** A version of another mark, which a build has held back. */
    static Publishable held(TestDatabase database, ProgramOnDatabase program, String mark) {
        CoreTables.mark(database, mark);
        program.succeed("build", "--mart", "core", "--hold");
        return new Publishable(List.of("publish", "core"), mark, "core: run ", 2);
    }

    /** A version that consumers saw once, of another mark than what they see. */
    static Publishable kept(TestDatabase database, ProgramOnDatabase program, String seen) {
        return program.succeed("versions", "core", "--format", "csv")
                .out()
                .lines()
                .map(line -> line.split(","))
                .filter(version -> version[2].equals("kept"))
                .map(version -> kept(database, version[1]))
                .filter(version -> !version.mark().equals(seen))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing else is kept than " + seen));
    }

    private static Publishable kept(TestDatabase database, String run) {
        String mark =
                database.rows(
                                "SELECT max(substring(name FROM 'Mark[0-9]+')) FROM core__r%s.dim_products"
                                        .formatted(run))
                        .getFirst()
                        .getFirst();
        return new Publishable(List.of("rollback", "core", "--to", run), mark, "core: run ", 2);
    }

    String[] command() {
        return arguments.toArray(String[]::new);
    }

    /**
     * When the publication has begun: a build tells so, and other commands do nothing else once
     * they have locked the warehouse.
     */
    BooleanSupplier hasBegun(ProgramProcess process, TestDatabase database) {
        return arguments.getFirst().equals("build")
                ? () -> process.hasEntered("publish")
                : () -> database.advisoryLocks() > 0;
    }
}
