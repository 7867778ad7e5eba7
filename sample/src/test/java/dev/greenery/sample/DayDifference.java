package dev.greenery.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.port.in.DayChange;
import dev.greenery.application.source.SourceTable;

import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;

/** What a day differs in from the day before it, and what its summary tells of that. */
record DayDifference(SampleDays sample, int day) {
    Sample before() {
        return sample.day(day - 1);
    }

    Instant start() {
        return sample.startOf(day);
    }

    long told(DayChange change) {
        return sample.told(day, change);
    }

    List<RecordedRow> added(SourceTable file) {
        return sample.added(day, file);
    }

    List<RecordedRow> gone(SourceTable file) {
        return sample.gone(day, file);
    }

    long changed(SourceTable file, String column) {
        return sample.changed(day, file, column);
    }

    long changed(SourceTable file, BiPredicate<RecordedRow, RecordedRow> change) {
        return sample.changed(day, file, change);
    }

    void assertAdded(SourceTable file, DayChange change) {
        assertThat(added(file)).hasSize((int) told(change));
    }

    void assertGone(SourceTable file, DayChange change) {
        assertThat(gone(file)).hasSize((int) told(change));
    }

    void assertChanged(SourceTable file, String column, DayChange change) {
        assertThat(changed(file, column)).isEqualTo(told(change));
    }

    /** No other column of a row that both days have differs. */
    void assertOnly(SourceTable file, String... columns) {
        for (String column : file.columnNames()) {
            if (!List.of(columns).contains(column)) {
                assertThat(changed(file, column)).as(column).isZero();
            }
        }
    }
}
