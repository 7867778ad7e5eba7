package dev.greenery.application.run;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.source.SourceTable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a run did.
 *
 * @param published marts whose tables consumers now see
 * @param held marts that passed, and whose tables consumers see once somebody publishes them
 * @param blocked marts whose last good version stays, and why
 * @param sourceRows rows read, by table
 * @param rejectedRows rows of the tables that the models read, which could not be loaded and are
 *     missing from what was read; without tables of which none is
 */
public record RunReport(
        RunId id,
        Instant startedAt,
        Instant finishedAt,
        List<String> published,
        List<String> held,
        List<BlockedMart> blocked,
        Map<SourceTable, Long> sourceRows,
        Map<SourceTable, Long> rejectedRows,
        List<ModelResult> models,
        List<TestResult> tests) {
    /** Copies the collections. */
    public RunReport {
        requireNonNull(id, "id is null");
        requireNonNull(startedAt, "startedAt is null");
        requireNonNull(finishedAt, "finishedAt is null");
        published = List.copyOf(published);
        held = List.copyOf(held);
        blocked = List.copyOf(blocked);
        sourceRows = Map.copyOf(sourceRows);
        rejectedRows = Map.copyOf(rejectedRows);
        models = List.copyOf(models);
        tests = List.copyOf(tests);
    }

    /** A run that holds nothing back. */
    public RunReport(
            RunId id,
            Instant startedAt,
            Instant finishedAt,
            List<String> published,
            List<BlockedMart> blocked,
            Map<SourceTable, Long> sourceRows,
            Map<SourceTable, Long> rejectedRows,
            List<ModelResult> models,
            List<TestResult> tests) {
        this(
                id,
                startedAt,
                finishedAt,
                published,
                List.of(),
                blocked,
                sourceRows,
                rejectedRows,
                models,
                tests);
    }

    /** The same run, if what would be published is held back. */
    public RunReport holding() {
        return with(List.of(), published, blocked);
    }

    /**
     * The same run, if these marts are blocked as well.
     *
     * @param more marts that would have been published
     */
    public RunReport blocking(List<BlockedMart> more) {
        List<String> marts = more.stream().map(BlockedMart::mart).toList();
        if (!published.containsAll(marts)) {
            throw new IllegalArgumentException(
                    "Of %s, only %s would be published".formatted(marts, published));
        }
        return with(
                published.stream().filter(mart -> !marts.contains(mart)).toList(),
                held,
                Stream.concat(blocked.stream(), more.stream()).toList());
    }

    private RunReport with(
            List<String> newPublished, List<String> newHeld, List<BlockedMart> newBlocked) {
        return new RunReport(
                id,
                startedAt,
                finishedAt,
                newPublished,
                newHeld,
                newBlocked,
                sourceRows,
                rejectedRows,
                models,
                tests);
    }

    /** The marts that nothing blocks. */
    public List<String> passed() {
        return Stream.concat(published.stream(), held.stream()).toList();
    }

    /** How long it took. */
    public Duration took() {
        return Duration.between(startedAt, finishedAt);
    }

    /** How the run ended. */
    public RunStatus status() {
        if (!held.isEmpty()) {
            return RunStatus.HELD;
        }
        if (blocked.isEmpty()) {
            return RunStatus.PUBLISHED;
        }
        return published.isEmpty() ? RunStatus.BLOCKED : RunStatus.PARTLY_PUBLISHED;
    }

    /** The tests that ended so. */
    public List<TestResult> tests(TestOutcome outcome) {
        return tests.stream().filter(test -> test.outcome() == outcome).toList();
    }
}
