package dev.greenery.adapters.postgres.source;

import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.application.raw.RejectedRows;
import dev.greenery.application.source.SourceTable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many rows of the shop's files are in none of its tables. */
final class ShopRejects {
    private ShopRejects() {}

    static List<RejectedRows> of(Statement statement, SchemaNames schemas) throws SQLException {
        Map<String, Long> byFile = new HashMap<>();
        String counts = schemas.in("SELECT file, count(*) FROM {raw}.rejects GROUP BY file");
        try (ResultSet found = statement.executeQuery(counts)) {
            while (found.next()) {
                byFile.put(found.getString(1), found.getLong(2));
            }
        }
        List<RejectedRows> rejected = new ArrayList<>();
        for (SourceTable table : SourceTable.values()) {
            Long rows = byFile.get(table.fileName());
            if (rows != null) {
                rejected.add(
                        new RejectedRows(
                                table,
                                rows,
                                ShopSnapshot.rows(statement, schemas, table.tableName())));
            }
        }
        return rejected;
    }
}
