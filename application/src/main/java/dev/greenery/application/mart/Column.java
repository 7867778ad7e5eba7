package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.function.Function;

/**
 * A column, written as a method reference to its component: {@code FactOrder::orderTotal}. It is
 * serializable only because that is how the JDK tells which method a reference names, so that a
 * renamed component can never leave a test or a metric behind.
 *
 * @param <R> the row record
 * @param <V> the component's type
 */
@FunctionalInterface
public interface Column<R extends Record, V> extends Function<R, V>, Serializable {
    /**
     * The column's warehouse name.
     *
     * @throws IllegalArgumentException if the column is a lambda and not a method reference
     */
    default String columnName() {
        String method = serialized().getImplMethodName();
        if (method.startsWith("lambda$")) {
            throw new IllegalArgumentException(
                    "A column must be a method reference such as FactOrder::orderTotal, not a"
                            + " lambda");
        }
        return nameOf(method);
    }

    /**
     * A column of an embedded group: {@code Column.of(FactOrder::amounts,
     * OrderAmounts::orderTotal)}.
     *
     * @param group the component that is embedded
     * @param column of its record
     */
    static <R extends Record, G extends Record, V> Column<R, V> of(
            Column<R, G> group, Column<G, V> column) {
        record Embedded<R extends Record, G extends Record, V>(
                Column<R, G> group, Column<G, V> column) implements Column<R, V> {
            Embedded {
                requireNonNull(group, "group is null");
                requireNonNull(column, "column is null");
            }

            @Override
            public String columnName() {
                return column.columnName();
            }

            @Override
            public V apply(R row) {
                return column.apply(group.apply(row));
            }
        }
        return new Embedded<>(group, column);
    }

    /** How the warehouse calls a component: {@code orderTotal} as {@code order_total}. */
    static String nameOf(String component) {
        return component.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private SerializedLambda serialized() {
        try {
            Method writeReplace = getClass().getDeclaredMethod("writeReplace");
            writeReplace.setAccessible(true);
            return (SerializedLambda) writeReplace.invoke(this);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("A column must be a method reference", e);
        }
    }
}
