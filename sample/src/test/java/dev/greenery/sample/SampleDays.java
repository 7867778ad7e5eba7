package dev.greenery.sample;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.in.DayChange;
import dev.greenery.application.port.in.DaySummary;
import dev.greenery.application.port.in.DaysRequest;
import dev.greenery.application.port.in.DirectoryInUse;
import dev.greenery.application.port.in.SampleRequest;
import dev.greenery.application.source.SourceTable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The days of a sample that was generated for a test, to be asked about. */
record SampleDays(List<Sample> days, List<DaySummary> summaries) {
    private static final SampleRequest DEFAULT = SampleRequest.into(Path.of("sample"));

    static SampleDays withSeed(long seed, int days) {
        return of(DEFAULT.withSeed(seed), days);
    }

    static SampleDays ofUsers(int users, int days) {
        return of(DEFAULT.withUsers(users), days);
    }

    static SampleDays of(SampleRequest request, int days) {
        RecordingDays files = new RecordingDays();
        DaysRequest wanted = new DaysRequest(request, days);
        return switch (new DaysGenerator(files).generate(wanted)) {
            case Outcome.Succeeded(List<DaySummary> summaries) ->
                    new SampleDays(
                            summaries.stream()
                                    .map(
                                            summary ->
                                                    new Sample(
                                                            files.directory(summary.directory()),
                                                            summary.holds()))
                                    .toList(),
                            summaries);
            case Outcome.Refused(DirectoryInUse inUse) -> throw new AssertionError(inUse);
        };
    }

    /**
     * The export of a day.
     *
     * @param number from 1
     */
    Sample day(int number) {
        return days.get(number - 1);
    }

    /** What each day but the first differs in from the one before it. */
    Stream<DayDifference> differences() {
        return laterDays().mapToObj(day -> new DayDifference(this, day));
    }

    /** The numbers of the days that have one before them. */
    IntStream laterDays() {
        return IntStream.rangeClosed(2, days.size());
    }

    /** When a later day begins. */
    Instant startOf(int day) {
        return SalesWindow.forUsers(day(1).count(SourceTable.USERS)).dayAfter(day - 2).start();
    }

    /** What the summary says. */
    long told(int day, DayChange change) {
        return summaries.get(day - 1).changesOf(change);
    }

    /** The rows of a day whose keys the day before does not have. */
    List<RecordedRow> added(int day, SourceTable file) {
        return without(day, file, day - 1);
    }

    /** The rows of the day before whose keys a day does not have. */
    List<RecordedRow> gone(int day, SourceTable file) {
        return without(day - 1, file, day);
    }

    /** How many rows are in both, and differ so. */
    long changed(int day, SourceTable file, BiPredicate<RecordedRow, RecordedRow> how) {
        Map<String, RecordedRow> before = day(day - 1).byKey(file);
        return day(day).byKey(file).entrySet().stream()
                .filter(row -> before.containsKey(row.getKey()))
                .filter(row -> how.test(before.get(row.getKey()), row.getValue()))
                .count();
    }

    /** How many rows are in both with another value of a column. */
    long changed(int day, SourceTable file, String column) {
        return changed(day, file, (old, now) -> !old.get(column).equals(now.get(column)));
    }

    private List<RecordedRow> without(int day, SourceTable file, int other) {
        Predicate<String> isThere = day(other).byKey(file).keySet()::contains;
        return day(day).byKey(file).entrySet().stream()
                .filter(row -> !isThere.test(row.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
