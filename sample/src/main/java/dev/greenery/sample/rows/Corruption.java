package dev.greenery.sample.rows;

import dev.greenery.application.shopfile.FaultKind;
import dev.greenery.sample.chance.UniqueIds;

import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One way to spoil a row.
 *
 * @param column what is wrong afterwards
 * @param extraRow whether the spoiled row comes after the clean one, or in its place
 * @param fits which rows can be spoiled in this way
 */
record Corruption(
        FaultKind kind,
        String column,
        boolean extraRow,
        Predicate<ShopRow> fits,
        BiFunction<ShopRow, UniqueIds, ShopRow> spoil) {
    /** Another row beside the clean one, like it but for its key and the change. */
    static Corruption extra(FaultKind kind, String column, UnaryOperator<String> change) {
        return extra(
                kind,
                column,
                (row, ids) -> {
                    ShopRow other = row.withUnusedKey(ids);
                    return other.with(column, change.apply(other.get(column)));
                });
    }

    /** Another row beside the clean one. */
    static Corruption extra(
            FaultKind kind, String column, BiFunction<ShopRow, UniqueIds, ShopRow> spoil) {
        return new Corruption(kind, column, true, _ -> true, spoil);
    }

    /** The clean row with one field changed. */
    static Corruption changed(FaultKind kind, String column, UnaryOperator<String> change) {
        return changedBy(kind, column, row -> row.with(column, change.apply(row.get(column))));
    }

    /** The clean row with one field changed, which may depend on others. */
    static Corruption changedBy(FaultKind kind, String column, UnaryOperator<ShopRow> change) {
        return new Corruption(kind, column, false, _ -> true, (row, _) -> change.apply(row));
    }

    /** The same for rows with this value only. */
    Corruption where(String name, String value) {
        return new Corruption(kind, column, extraRow, row -> row.get(name).equals(value), spoil);
    }
}
