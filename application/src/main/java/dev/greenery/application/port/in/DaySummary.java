package dev.greenery.application.port.in;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the export of one day holds, and what is new in it.
 *
 * @param day from 1
 * @param holds all its rows and faults
 * @param changes how often each change came about since the day before, faults apart; kinds that
 *     did not are absent, and so are all on the first day
 */
public record DaySummary(
        int day, Path directory, SampleSummary holds, Map<DayChange, Long> changes) {
    /** Copies the changes. */
    public DaySummary {
        requireNonNull(directory, "directory is null");
        requireNonNull(holds, "holds is null");
        changes = Map.copyOf(changes);
    }

    /** How often a change came about. */
    public long changesOf(DayChange change) {
        return changes.getOrDefault(change, 0L);
    }
}
