package dev.greenery.application.row;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.greenery.domain.money.Money;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How a Java type of a row record becomes a column.
 *
 * @param readers gives the way the value is read from a row; made when it is asked for
 */
public record ColumnShape(ColumnType type, boolean nullable, Supplier<ColumnReader> readers) {
    /** By the class of the values; money is a class of its own in rows. */
    private static final Map<Class<?>, ColumnType> SIMPLE_TYPES =
            Stream.of(ColumnType.values())
                    .filter(type -> type != ColumnType.MONEY)
                    .collect(toUnmodifiableMap(ColumnType::valueType, identity()));

    /** Checks that nothing is missing. */
    public ColumnShape {
        requireNonNull(type, "type is null");
        requireNonNull(readers, "readers is null");
    }

    /** The shape of a column, or empty when no column can hold what it gives. */
    public static Optional<ColumnShape> of(ColumnPath path) {
        Method accessor = path.accessor();
        return of(accessor.getDeclaringClass(), accessor.getName(), accessor.getGenericReturnType())
                .map(shape -> shape.within(path.groups()));
    }

    /** The shape of a method's result, or empty when no column can hold it. */
    private static Optional<ColumnShape> of(Class<?> owner, String method, Type type) {
        return switch (type) {
            case Class<?> plain -> required(owner, method, plain);
            case ParameterizedType generic when generic.getRawType() == Optional.class ->
                    optional(owner, method, generic.getActualTypeArguments()[0]);
            default -> Optional.empty();
        };
    }

    /** The same column of a row that holds its owner in a group, or in a group of a group. */
    private ColumnShape within(List<Method> groups) {
        return groups.isEmpty()
                ? this
                : new ColumnShape(type, nullable, new Lazily<>(() -> within(groups, readers)));
    }

    private static ColumnReader within(List<Method> groups, Supplier<ColumnReader> readers) {
        Function<Object, Object> group =
                groups.stream()
                        .map(ColumnShape::accessor)
                        .reduce(Function.identity(), Function::andThen);
        return switch (readers.get()) {
            case ColumnReader.OfLong inner ->
                    new ColumnReader.OfLong(
                            row -> inner.read().applyAsLong((Record) group.apply(row)),
                            inner.boxed());
            case ColumnReader.OfDouble inner ->
                    new ColumnReader.OfDouble(
                            row -> inner.read().applyAsDouble((Record) group.apply(row)));
            case ColumnReader.OfObject inner ->
                    new ColumnReader.OfObject(row -> inner.read().apply((Record) group.apply(row)));
        };
    }

    private static Function<Object, Object> accessor(Method method) {
        return Accessors.object(
                method.getDeclaringClass(), method.getName(), method.getReturnType());
    }

    private static Optional<ColumnShape> required(Class<?> owner, String method, Class<?> type) {
        return columnType(type)
                .map(
                        column ->
                                new ColumnShape(
                                        column,
                                        false,
                                        new Lazily<>(() -> reader(owner, method, type, column))));
    }

    private static Optional<ColumnShape> optional(Class<?> owner, String method, Type content) {
        if (!(content instanceof Class<?> type)) {
            return Optional.empty();
        }
        return columnType(type)
                .map(
                        column ->
                                new ColumnShape(
                                        column,
                                        true,
                                        new Lazily<>(() -> optionalReader(owner, method, type))));
    }

    private static ColumnReader optionalReader(Class<?> owner, String method, Class<?> type) {
        Function<Object, Object> read = Accessors.object(owner, method, Optional.class);
        Function<Object, Object> unwrap = unwrap(type);
        return new ColumnReader.OfObject(row -> contentOrNull(read.apply(row), unwrap));
    }

    private static ColumnReader reader(
            Class<?> owner, String method, Class<?> type, ColumnType column) {
        if (type == int.class || type == long.class) {
            return new ColumnReader.OfLong(
                    Accessors.integral(owner, method, type),
                    type == int.class ? value -> Math.toIntExact(value) : value -> value);
        }
        if (type == boolean.class) {
            var flag = Accessors.flag(owner, method);
            return new ColumnReader.OfLong(row -> flag.test(row) ? 1 : 0, value -> value != 0);
        }
        if (type == double.class) {
            return new ColumnReader.OfDouble(Accessors.floating(owner, method));
        }
        Function<Object, Object> read = Accessors.object(owner, method, type);
        if (column == ColumnType.MONEY) {
            return new ColumnReader.OfLong(
                    row -> ((Money) read.apply(row)).minorUnits(), Money::new);
        }
        Function<Object, Object> unwrap = unwrap(type);
        return new ColumnReader.OfObject(row -> unwrap.apply(read.apply(row)));
    }

    private static Object contentOrNull(Object optional, Function<Object, Object> unwrap) {
        Optional<?> content = (Optional<?>) optional;
        return content.isEmpty() ? null : unwrap.apply(content.get());
    }

    private static Function<Object, Object> unwrap(Class<?> type) {
        if (type == Money.class) {
            return value -> value;
        }
        if (type.isEnum()) {
            return value -> RecordValues.code((Enum<?>) value);
        }
        return RecordValues.unwrapper(type);
    }

    private static Optional<ColumnType> columnType(Class<?> type) {
        if (type == Money.class) {
            return Optional.of(ColumnType.MONEY);
        }
        if (type.isEnum()) {
            return Optional.of(ColumnType.TEXT);
        }
        return simpleType(type)
                .or(
                        () ->
                                RecordValues.wrapped(type)
                                        .flatMap(component -> simpleType(component.getType())));
    }

    private static Optional<ColumnType> simpleType(Class<?> type) {
        return Optional.ofNullable(
                SIMPLE_TYPES.get(MethodType.methodType(type).wrap().returnType()));
    }
}
