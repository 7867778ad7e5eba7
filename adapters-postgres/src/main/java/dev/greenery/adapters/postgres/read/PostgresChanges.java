package dev.greenery.adapters.postgres.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.load.PersonalColumns;
import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.adapters.postgres.server.TimeLimit;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.history.ChangeKind;
import dev.greenery.application.history.ChangeQuery;
import dev.greenery.application.mart.Pii;
import dev.greenery.application.port.out.FindChanges;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.ResultReader;
import dev.greenery.application.query.ResultRow;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds changes as what lies between two versions of a row. */
@Singleton
final class PostgresChanges implements FindChanges {
    private static final int CHANGED_AT = 0;
    private static final int KIND = 1;
    private static final int KEY = 2;
    private static final int COLUMN = 3;

    private final Warehouse warehouse;

    PostgresChanges(Warehouse warehouse) {
        this.warehouse = requireNonNull(warehouse, "warehouse is null");
    }

    @Override
    public Map<ChangeKind, Long> find(ChangeQuery query, ResultReader reader) {
        try (Connection connection = warehouse.reads().take(TimeLimit.none());
                Statement statement = connection.createStatement()) {
            Map<ChangeKind, Long> counts = new EnumMap<>(ChangeKind.class);
            ResultStream.of(statement, sql(query, warehouse.schemas()))
                    .to(counting(masking(reader, query), counts));
            return counts;
        } catch (SQLException e) {
            throw WarehouseFault.of("read the changes of " + query.table(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ReadFault.givenUp();
        }
    }

    /** A version that begins where another ends follows it; one that follows none came anew. */
    private static String sql(ChangeQuery query, SchemaNames schemas) {
        String changes =
                """
                SELECT changed_at, kind, %2$s, column_name AS "column",
                       before ->> column_name AS before, after ->> column_name AS after
                FROM (
                    SELECT v.valid_from AS changed_at, v.%2$s,
                           CASE WHEN p.%2$s IS NULL THEN 'added' ELSE 'changed' END AS kind,
                           to_jsonb(p) - '%2$s' AS before, to_jsonb(v) - '%2$s' AS after
                    FROM {raw}.%1$s v LEFT JOIN {raw}.%1$s p ON p.%2$s = v.%2$s AND p.valid_to = v.valid_from AND p.ended_by = 'change'
                    UNION ALL
                    SELECT valid_to, %2$s, 'deleted', NULL, NULL FROM {raw}.%1$s WHERE ended_by = 'delete'
                ) changes
                LEFT JOIN LATERAL (
                    SELECT column_name, place FROM jsonb_object_keys(after) WITH ORDINALITY AS c (column_name, place)
                    WHERE kind = 'changed' AND column_name NOT IN ('valid_from', 'valid_to', 'ended_by')
                        AND before -> column_name IS DISTINCT FROM after -> column_name
                ) columns ON true
                WHERE changed_at >= '%3$s' AND changed_at < '%4$s'
                ORDER BY changed_at, %2$s, place\
                """
                        .formatted(
                                query.table().versions(),
                                query.table().source().key().getFirst(),
                                query.since(),
                                query.until().map(Instant::toString).orElse("infinity"));
        return schemas.in(changes);
    }

    /** A row whose columns changed at one moment is one change. */
    private static ResultReader counting(ResultReader reader, Map<ChangeKind, Long> counts) {
        return columns -> {
            var rows = reader.begin(columns);
            List<Object> last = new ArrayList<>();
            return row -> {
                List<Object> change = List.of(row.values().get(CHANGED_AT), row.values().get(KEY));
                if (!change.equals(last)) {
                    counts.merge(kind(row), 1L, Long::sum);
                    last.clear();
                    last.addAll(change);
                }
                rows.accept(row);
            };
        };
    }

    private static ChangeKind kind(ResultRow row) {
        return ChangeKind.valueOf(
                row.values().get(KIND).orElseThrow().toString().toUpperCase(Locale.ROOT));
    }

    private static ResultReader masking(ResultReader reader, ChangeQuery query) {
        return query.personalData() == PersonalData.REVEALED
                ? reader
                : columns -> {
                    var rows = reader.begin(columns);
                    return row -> rows.accept(masked(row, query));
                };
    }

    private static ResultRow masked(ResultRow row, ChangeQuery query) {
        boolean isPersonal =
                row.values()
                        .get(COLUMN)
                        .filter(
                                column ->
                                        PersonalColumns.include(
                                                query.table().versions(), column.toString()))
                        .isPresent();
        if (!isPersonal) {
            return row;
        }
        List<Optional<Object>> values = new ArrayList<>(row.values().subList(0, COLUMN + 1));
        row.values().subList(COLUMN + 1, row.values().size()).stream()
                .map(value -> value.map(secret -> (Object) Pii.MASK))
                .forEach(values::add);
        return new ResultRow(values);
    }
}
