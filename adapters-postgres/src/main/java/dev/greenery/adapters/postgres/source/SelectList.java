package dev.greenery.adapters.postgres.source;

import dev.greenery.application.source.FieldType;
import dev.greenery.application.source.SourceColumn;
import dev.greenery.application.source.SourceTable;
import dev.greenery.application.sourcetest.SourceTest.ValueTest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a query selects of the shop's tables. Each column is added by its declared name, and the
 * place that it then has in the rows is known nowhere else.
 */
final class SelectList {
    private final List<String> expressions = new ArrayList<>();
    private final Map<Integer, ValueTest> tests = new HashMap<>();

    /** Adds a column, and says where it stands in the rows. */
    int add(SourceTable table, String column) {
        SourceColumn declared = table.column(column);
        String name = table.tableName() + "." + declared.name();
        tests.put(expressions.size(), new ValueTest(table, declared));
        expressions.add(declared.type() == FieldType.MONEY ? inMinorUnits(name) : name);
        return expressions.size() - 1;
    }

    /** Adds what is no column of the shop's, and says where it stands in the rows. */
    int add(String expression) {
        expressions.add(expression);
        return expressions.size() - 1;
    }

    /** PostgreSQL takes NaN for an amount, from whoever writes it; it is none. */
    private static String inMinorUnits(String amount) {
        return "(nullif(" + amount + ", 'NaN') * 100)::bigint";
    }

    /** The test that a field fails of which no build can make anything. */
    Optional<ValueTest> test(int field) {
        return Optional.ofNullable(tests.get(field));
    }

    /** The columns as SQL has them between SELECT and FROM. */
    String sql() {
        return String.join(", ", expressions);
    }
}
