package dev.greenery.adapters.postgres.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.ResultRow;
import dev.greenery.application.raw.RejectQuery;
import dev.greenery.application.source.SourceTable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@ExtendWith(WarehouseExtension.class)
class PostgresRejectsIT {
    private static final String SEEN = "2026-03-02T00:00:00Z";

    private final List<List<String>> rows = new ArrayList<>();
    private TestDatabase database;

    @BeforeEach
    void rejects(TestDatabase empty) {
        database = empty;
        reject("users.csv", 3, "email", "contains a NUL character", "ann");
        reject("orders.csv", 9, "order_cost", "is missing", "ben");
        reject("orders.csv", 7, "order_cost", "is missing; status is missing", "cyd");
        reject("events.csv", 4, "event_id", "has the key of line 2", "dee");
        reject("events.csv", 5, "event_id", "has the key of line 3", "eve");
        reject("events.csv", 6, null, "has 3 fields where the header has 8", "fay");
    }

    @Test
    void sumsUpByFileAndFirstFault() {
        assertThat(found(Optional.empty(), PersonalData.MASKED)).isEqualTo(6);
        assertThat(rows)
                .containsExactly(
                        List.of("events.csv", "event_id", "has the key of line 2", "2", "4", SEEN),
                        List.of(
                                "orders.csv",
                                "order_cost",
                                "is missing; status is missing",
                                "2",
                                "7",
                                SEEN),
                        List.of(
                                "events.csv",
                                "",
                                "has 3 fields where the header has 8",
                                "1",
                                "6",
                                SEEN),
                        List.of("users.csv", "email", "contains a NUL character", "1", "3", SEEN));
    }

    @Test
    void tellsThoseOfOneFile() {
        assertThat(found(Optional.of(SourceTable.USERS), PersonalData.MASKED)).isEqualTo(1);
        assertThat(rows).extracting(List::getFirst).containsExactly("users.csv");
    }

    @Test
    void showsTheFirstRowOnlyToThoseWhoMaySeePersonalData() {
        found(Optional.of(SourceTable.ORDERS), PersonalData.REVEALED);

        assertThat(rows).extracting(List::getLast).containsExactly("cyd");
    }

    private long found(Optional<SourceTable> table, PersonalData personalData) {
        return new PostgresRejects(database)
                .find(new RejectQuery(table, personalData), columns -> row -> rows.add(texts(row)));
    }

    private void reject(String file, int line, String column, String reason, String text) {
        database.execute(
                """
                INSERT INTO raw.imports (directory, started_at, finished_at) VALUES ('x', now(), now());
                INSERT INTO raw.rejects (import_id, file, line, column_name, reason, row_text, occurrence, first_seen_at, last_seen_at, times)
                SELECT max(import_id), '%1$s', %2$d, %3$s, '%4$s', '%5$s', 1, '%6$s', '%6$s', 1 FROM raw.imports\
                """
                        .formatted(
                                file,
                                line,
                                column == null ? "NULL" : "'" + column + "'",
                                reason,
                                text,
                                SEEN));
    }

    private static List<String> texts(ResultRow row) {
        return row.values().stream().map(value -> value.map(Object::toString).orElse("")).toList();
    }
}
