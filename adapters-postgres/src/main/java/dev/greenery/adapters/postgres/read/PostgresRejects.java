package dev.greenery.adapters.postgres.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.load.RejectReasons;
import dev.greenery.adapters.postgres.server.TimeLimit;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.port.out.FindRejects;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.ResultReader;
import dev.greenery.application.raw.RejectQuery;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

/** Finds rejected rows as the imports left them. */
@Singleton
final class PostgresRejects implements FindRejects {
    private static final int ROWS = 3;

    private final Warehouse warehouse;

    PostgresRejects(Warehouse warehouse) {
        this.warehouse = requireNonNull(warehouse, "warehouse is null");
    }

    @Override
    public long find(RejectQuery query, ResultReader reader) {
        AtomicLong total = new AtomicLong();
        try (Connection connection = warehouse.reads().take(TimeLimit.none());
                Statement statement = connection.createStatement()) {
            ResultStream.of(statement, warehouse.schemas().in(sql(query)))
                    .to(counting(reader, total));
            return total.get();
        } catch (SQLException e) {
            throw WarehouseFault.of("read the rejected rows", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ReadFault.givenUp();
        }
    }

    private static String sql(RejectQuery query) {
        return """
        SELECT file, column_name AS "column", (array_agg(reason ORDER BY line))[1] AS reason,
               count(*) AS rows, min(line) AS first_line, max(last_seen_at) AS last_seen_at%s
        FROM {raw}.rejects%s
        GROUP BY file, column_name, %s
        ORDER BY rows DESC, file, first_line\
        """
                .formatted(
                        query.personalData() == PersonalData.REVEALED
                                ? ", (array_agg(row_text ORDER BY line))[1] AS first_row"
                                : "",
                        query.table()
                                .map(table -> " WHERE file = '%s'".formatted(table.fileName()))
                                .orElse(""),
                        RejectReasons.fault());
    }

    private static ResultReader counting(ResultReader reader, AtomicLong total) {
        return columns -> {
            var rows = reader.begin(columns);
            return row -> {
                total.addAndGet(
                        Long.parseLong(row.values().get(ROWS).map(Object::toString).orElse("0")));
                rows.accept(row);
            };
        };
    }
}
