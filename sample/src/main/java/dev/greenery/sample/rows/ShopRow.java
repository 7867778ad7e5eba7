package dev.greenery.sample.rows;

import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.money.Money;
import dev.greenery.sample.chance.UniqueIds;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A row of a shop file.
 *
 * @param fields in the order of the header
 * @param unusedKey a value for the key column that makes the row another one than any other
 */
public record ShopRow(
        SourceTable file, List<String> fields, Function<UniqueIds, String> unusedKey) {
    /** What a field holds when there is no value. */
    public static final String ABSENT = "";

    /** A row with a UUID for a key. */
    public static ShopRow of(SourceTable file, List<String> fields) {
        return new ShopRow(file, fields, ids -> ids.next().toString());
    }

    /** The column that tells the rows apart: of an order's items, the product. */
    public String keyColumn() {
        return file == SourceTable.ORDER_ITEMS ? "product_id" : file.columnNames().getFirst();
    }

    /** The value of a column. */
    public String get(String column) {
        return fields.get(file.indexOf(column));
    }

    /** The same with another value in one column. */
    public ShopRow with(String column, String value) {
        List<String> changed = new ArrayList<>(fields);
        changed.set(file.indexOf(column), value);
        return new ShopRow(file, changed, unusedKey);
    }

    /** The same with a key that no row has. */
    public ShopRow withUnusedKey(UniqueIds ids) {
        return with(keyColumn(), unusedKey.apply(ids));
    }

    /** The same, cut off before its last field. */
    public ShopRow withoutLastField() {
        return new ShopRow(file, fields.subList(0, fields.size() - 1), unusedKey);
    }

    /** As the shop writes money: two decimal places, or one when the second is zero. */
    public static String decimal(Money money) {
        String exact = money.toString();
        return exact.endsWith("0") ? exact.substring(0, exact.length() - 1) : exact;
    }
}
