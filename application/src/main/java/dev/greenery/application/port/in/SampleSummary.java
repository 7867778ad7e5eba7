package dev.greenery.application.port.in;

import dev.greenery.application.shopfile.FaultKind;
import dev.greenery.application.source.SourceTable;

import java.util.Map;

/**
 * What a sample holds.
 *
 * @param rows the rows of each file, without the header and with the planted ones
 * @param faults how often each fault was planted; kinds that were not are absent. Where each stands
 *     is listed in {@code faults.csv} beside the files.
 */
public record SampleSummary(Map<SourceTable, Long> rows, Map<FaultKind, Long> faults) {
    /** Copies the maps. */
    public SampleSummary {
        rows = Map.copyOf(rows);
        faults = Map.copyOf(faults);
    }

    /** The rows of one file, without the header. */
    public long rowsOf(SourceTable file) {
        return rows.getOrDefault(file, 0L);
    }

    /** The rows of all files. */
    public long totalRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** All faults that were planted. */
    public long totalFaults() {
        return faults.values().stream().mapToLong(Long::longValue).sum();
    }
}
