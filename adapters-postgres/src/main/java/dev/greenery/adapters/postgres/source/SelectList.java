package dev.greenery.adapters.postgres.source;

import dev.greenery.application.source.FieldType;
import dev.greenery.application.source.SourceColumn;
import dev.greenery.application.source.SourceTable;

import java.util.ArrayList;
import java.util.List;

/**
 * What a query selects of the shop's tables. Each column is added by its declared name, and the
 * place that it then has in the rows is known nowhere else.
 */
final class SelectList {
    private final List<String> expressions = new ArrayList<>();

    /** Adds a column, and says where it stands in the rows. */
    int add(SourceTable table, String column) {
        SourceColumn declared = table.column(column);
        String name = table.tableName() + "." + declared.name();
        expressions.add(declared.type() == FieldType.MONEY ? inMinorUnits(name) : name);
        return expressions.size() - 1;
    }

    /** Adds what is no column of the shop's, and says where it stands in the rows. */
    int add(String expression) {
        expressions.add(expression);
        return expressions.size() - 1;
    }

    private static String inMinorUnits(String amount) {
        return "(" + amount + " * 100)::bigint";
    }

    /** The columns as SQL has them between SELECT and FROM. */
    String sql() {
        return String.join(", ", expressions);
    }
}
