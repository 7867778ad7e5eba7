package dev.greenery.sample;

import dev.greenery.application.source.SourceTable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A row of a shop file.
 *
 * @param fields in the order of the header
 * @param unusedKey a value for the key column that makes the row another one than any other
 */
record ShopRow(SourceTable file, List<String> fields, Function<UniqueIds, String> unusedKey) {
    /** A row with a UUID for a key. */
    static ShopRow of(SourceTable file, List<String> fields) {
        return new ShopRow(file, fields, ids -> ids.next().toString());
    }

    /** The column that tells the rows apart: of an order's items, the product. */
    String keyColumn() {
        return file == SourceTable.ORDER_ITEMS ? "product_id" : file.columnNames().getFirst();
    }

    String get(String column) {
        return fields.get(file.indexOf(column));
    }

    ShopRow with(String column, String value) {
        List<String> changed = new ArrayList<>(fields);
        changed.set(file.indexOf(column), value);
        return new ShopRow(file, changed, unusedKey);
    }

    ShopRow withUnusedKey(UniqueIds ids) {
        return with(keyColumn(), unusedKey.apply(ids));
    }

    ShopRow withoutLastField() {
        return new ShopRow(file, fields.subList(0, fields.size() - 1), unusedKey);
    }
}
