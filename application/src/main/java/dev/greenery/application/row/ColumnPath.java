package dev.greenery.application.row;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Derived;
import dev.greenery.application.mart.Embed;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The way from a row to one of its columns: through the groups that hold it, to the accessor.
 *
 * @param component of the row record that the way begins with; empty for a derived column
 * @param groups the accessors of embedded groups, from the row inwards
 * @param accessor of the innermost record
 */
public record ColumnPath(
        Optional<RecordComponent> component, List<Method> groups, Method accessor) {
    /** Copies the list. */
    public ColumnPath {
        groups = List.copyOf(groups);
    }

    /** All columns of a record: components in their order, then derived ones by name. */
    public static List<ColumnPath> of(Class<?> rowType) {
        List<ColumnPath> components = new ArrayList<>();
        List<ColumnPath> derived = new ArrayList<>();
        collect(rowType, Optional.empty(), List.of(), components, derived);
        derived.sort(Comparator.comparing(path -> path.accessor().getName()));
        components.addAll(derived);
        return components;
    }

    /** The Java type of a column's values, without the {@code Optional} around it. */
    public static Optional<Class<?>> contentType(Class<?> rowType, String column) {
        return of(rowType).stream()
                .filter(path -> path.name().equals(column))
                .map(path -> content(path.accessor().getGenericReturnType()))
                .<Class<?>>flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Class<?>> content(Type type) {
        return switch (type) {
            case Class<?> plain -> Optional.of(MethodType.methodType(plain).wrap().returnType());
            case ParameterizedType generic -> content(generic.getActualTypeArguments()[0]);
            default -> Optional.empty();
        };
    }

    private static void collect(
            Class<?> type,
            Optional<RecordComponent> outermost,
            List<Method> groups,
            List<ColumnPath> components,
            List<ColumnPath> derived) {
        for (RecordComponent component : type.getRecordComponents()) {
            Optional<RecordComponent> first = outermost.or(() -> Optional.of(component));
            Method accessor = component.getAccessor();
            if (isGroup(component)) {
                List<Method> inwards = new ArrayList<>(groups);
                inwards.add(accessor);
                collect(component.getType(), first, inwards, components, derived);
            } else {
                components.add(new ColumnPath(first, groups, accessor));
            }
        }
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Derived.class))
                .map(method -> new ColumnPath(Optional.empty(), groups, method))
                .forEach(derived::add);
    }

    /** Whether the component stands for the columns of its record. */
    public static boolean isGroup(RecordComponent component) {
        return component.isAnnotationPresent(Embed.class) && component.getType().isRecord();
    }

    /** The column's warehouse name. */
    public String name() {
        return Column.nameOf(accessor.getName());
    }

    /** Whether a method of the row works it out. */
    public boolean isDerived() {
        return component.isEmpty();
    }

    /** All accessors in the order in which they are called. */
    List<Method> accessors() {
        List<Method> all = new ArrayList<>(groups);
        all.add(accessor);
        return all;
    }

    /** Reads what the accessor gives, as fast as code can. */
    public Function<Object, Object> read() {
        return accessors().stream()
                .map(
                        method ->
                                Accessors.object(
                                        method.getDeclaringClass(),
                                        method.getName(),
                                        method.getReturnType()))
                .reduce(Function::andThen)
                .orElseThrow();
    }

    /** What the accessor gives; null as well when a group on the way is null. */
    public Object valueOrNull(Record row) {
        Object value = row;
        for (Method method : accessors()) {
            value = value == null ? null : invoke(method, value);
        }
        return value;
    }

    private static Object invoke(Method method, Object target) {
        try {
            method.setAccessible(true);
            return method.invoke(target);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + method, e);
        }
    }
}
