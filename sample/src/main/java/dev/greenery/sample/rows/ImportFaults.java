package dev.greenery.sample.rows;

import dev.greenery.application.shopfile.FaultKind;
import dev.greenery.application.source.SourceTable;

/** Ways to spoil a row so that import rejects it. */
final class ImportFaults {
    private ImportFaults() {}

    static Corruption badUuid(String column) {
        return Corruption.extra(FaultKind.BAD_UUID, column, text -> "x" + text.substring(1));
    }

    static Corruption badNumber(String column) {
        return Corruption.extra(FaultKind.BAD_NUMBER, column, _ -> "n/a");
    }

    static Corruption badTimestamp(String column) {
        return Corruption.extra(FaultKind.BAD_TIMESTAMP, column, _ -> "2021-02-30T25:61:00Z");
    }

    static Corruption missing(String column) {
        return Corruption.extra(FaultKind.MISSING_VALUE, column, _ -> ShopRow.ABSENT);
    }

    static Corruption tooFewColumns(SourceTable file) {
        return Corruption.extra(
                FaultKind.TOO_FEW_COLUMNS,
                file.columnNames().getLast(),
                (row, ids) -> row.withUnusedKey(ids).withoutLastField());
    }

    static Corruption duplicate(String keyColumn) {
        return Corruption.extra(FaultKind.DUPLICATE_KEY, keyColumn, (row, _) -> row);
    }
}
