package dev.greenery.sample.rows;

import dev.greenery.application.port.in.SampleSummary;
import dev.greenery.application.port.out.WriteShopFiles.OpenFiles;
import dev.greenery.application.shopfile.FaultKind;
import dev.greenery.application.shopfile.PlantedFault;
import dev.greenery.application.source.SourceTable;
import dev.greenery.sample.chance.SeededRandom;
import dev.greenery.sample.chance.UniqueIds;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Where the clean rows go in: it spoils some, counts all, and hands them on to the files. */
public final class RowSink {
    private static final int HEADER_LINES = 1;

    private final OpenFiles files;
    private final UniqueIds faultIds;
    private final Map<SourceTable, FaultSchedule> schedules = new EnumMap<>(SourceTable.class);
    private final Map<SourceTable, Long> rows = new EnumMap<>(SourceTable.class);
    private final Map<FaultKind, Long> faults = new EnumMap<>(FaultKind.class);
    private long cleanRows;

    /**
     * The rows of one day.
     *
     * @param day from 1
     */
    public RowSink(OpenFiles files, long seed, int day, double dirtyRate) {
        this.files = files;
        this.faultIds = UniqueIds.ofFaults(seed, day);
        SeededRandom phases = SeededRandom.of(seed, Long.MAX_VALUE);
        for (SourceTable file : SourceTable.values()) {
            FaultSchedule schedule =
                    new FaultSchedule(CorruptionKit.of(file), dirtyRate, phases.unit());
            schedules.put(file, schedule);
            rows.put(file, 0L);
        }
    }

    /** Takes a clean row. */
    public void write(ShopRow row) {
        cleanRows++;
        Optional<Corruption> due = schedules.get(row.file()).next(row);
        if (due.isEmpty()) {
            put(row);
            return;
        }
        Corruption corruption = due.get();
        if (corruption.extraRow()) {
            put(row);
        }
        long line = put(corruption.spoil().apply(row, faultIds)) + HEADER_LINES;
        files.note(new PlantedFault(row.file(), line, corruption.column(), corruption.kind()));
        faults.merge(corruption.kind(), 1L, Long::sum);
    }

    /** How many rows it took; the ones that it added do not count. */
    public long cleanRows() {
        return cleanRows;
    }

    /** What was written so far. */
    public SampleSummary summary() {
        return new SampleSummary(rows, faults);
    }

    private long put(ShopRow row) {
        files.write(row.file(), row.fields());
        return rows.merge(row.file(), 1L, Long::sum);
    }
}
