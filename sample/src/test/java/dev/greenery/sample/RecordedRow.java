package dev.greenery.sample;

import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.money.Money;

import java.time.Instant;
import java.util.List;

/** A row as it was written. */
record RecordedRow(SourceTable file, List<String> fields) {
    String get(String column) {
        return fields.get(file.indexOf(column));
    }

    /** What tells it from all other rows of its file. */
    String key() {
        return file == SourceTable.ORDER_ITEMS
                ? get("order_id") + " " + get("product_id")
                : fields.getFirst();
    }

    boolean has(String column) {
        return !get(column).isEmpty();
    }

    Instant instant(String column) {
        return Instant.parse(get(column));
    }

    Money money(String column) {
        return Money.parse(get(column));
    }

    int number(String column) {
        return Integer.parseInt(get(column));
    }
}
