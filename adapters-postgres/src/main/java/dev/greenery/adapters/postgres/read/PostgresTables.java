package dev.greenery.adapters.postgres.read;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.server.TimeLimit;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.port.out.QueryTables;
import dev.greenery.application.query.ResultReader;
import dev.greenery.application.query.TableName;
import dev.greenery.application.query.TableName.Area;
import dev.greenery.application.query.TableQuery;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Streams rows of what the platform keeps beside the marts. */
@Singleton
final class PostgresTables implements QueryTables {
    private final Warehouse warehouse;

    PostgresTables(Warehouse warehouse) {
        this.warehouse = requireNonNull(warehouse, "warehouse is null");
    }

    private record Described(TableName table, String column) {}

    /** Only those that the platform made: nobody knows what others keep between them. */
    @Override
    public List<Table> tables() {
        Map<TableName, List<String>> columns =
                Stream.of(Area.values())
                        .flatMap(area -> described(area).stream())
                        .collect(
                                groupingBy(
                                        Described::table,
                                        LinkedHashMap::new,
                                        mapping(Described::column, toList())));
        return columns.entrySet().stream()
                .map(table -> new Table(table.getKey(), table.getValue()))
                .toList();
    }

    private List<Described> described(Area area) {
        try (Connection connection = warehouse.pool().getConnection()) {
            return catalog(connection)
                    .list(
                            row ->
                                    new Described(
                                            new TableName(area, row.getString("table_name")),
                                            row.getString("attname")),
                            """
                            SELECT t.table_name, a.attname
                            FROM {ops}.owned_tables t JOIN pg_attribute a ON a.attrelid = t.oid
                            WHERE t.schema_name = ? AND t.is_in_place
                                AND a.attnum > 0 AND NOT a.attisdropped
                            ORDER BY t.table_name, a.attnum\
                            """,
                            schema(area));
        } catch (SQLException e) {
            throw WarehouseFault.of("look for tables", e);
        }
    }

    @Override
    public long query(TableQuery query, ResultReader reader) {
        try (Connection connection = warehouse.reads().take(TimeLimit.none());
                Statement statement = connection.createStatement()) {
            String select = select(query, connection).sql();
            return ResultStream.of(statement, select).to(reader);
        } catch (SQLException e) {
            throw WarehouseFault.of("read " + query.table(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ReadFault.givenUp();
        }
    }

    private Catalog catalog(Connection connection) {
        return new Catalog(connection, warehouse.schemas());
    }

    private TableSelect select(TableQuery query, Connection connection) throws SQLException {
        return TableSelect.of(query, schema(query.table().area()), catalog(connection));
    }

    private String schema(Area area) {
        return switch (area) {
            case RAW -> warehouse.schemas().raw();
            case OPS -> warehouse.schemas().ops();
        };
    }
}
