package dev.greenery.application.row;

import dev.greenery.application.mart.Column;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes rows of one record apart and puts them together, component by component. */
public final class RecordShape<R extends Record> {
    private final Constructor<R> constructor;
    private final List<RecordComponent> components;
    private final List<Function<Object, Object>> accessors;

    /** Looks at a record. */
    public RecordShape(Class<R> rowType) {
        this.components = List.of(rowType.getRecordComponents());
        this.constructor = canonicalConstructor(rowType, components);
        this.accessors =
                components.stream()
                        .map(c -> Accessors.object(rowType, c.getName(), c.getType()))
                        .toList();
    }

    private static <R extends Record> Constructor<R> canonicalConstructor(
            Class<R> rowType, List<RecordComponent> components) {
        try {
            Constructor<R> canonical =
                    rowType.getDeclaredConstructor(
                            components.stream()
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record without its constructor: " + rowType, e);
        }
    }

    /** The components in their order; each has its index as its slot. */
    public List<RecordComponent> components() {
        return components;
    }

    /** The slot of the component that the accessor is of. */
    public int slotOf(String columnName) {
        for (int slot = 0; slot < components.size(); slot++) {
            if (Column.nameOf(components.get(slot).getName()).equals(columnName)) {
                return slot;
            }
        }
        throw new IllegalArgumentException(
                "%s has no component %s"
                        .formatted(constructor.getDeclaringClass().getSimpleName(), columnName));
    }

    /** The value of a slot. */
    public Object value(R row, int slot) {
        return accessors.get(slot).apply(row);
    }

    /** What a component holds that nothing was told of: zero, empty, or null where neither is. */
    public Object nothing(int slot) {
        Class<?> type = components.get(slot).getType();
        if (type == Optional.class) {
            return Optional.empty();
        }
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    /** All values, slot by slot. */
    public Object[] values(R row) {
        return accessors.stream().map(accessor -> accessor.apply(row)).toArray();
    }

    /** A row of these values, slot by slot. */
    public R row(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "Merged contributions make no valid "
                            + constructor.getDeclaringClass().getSimpleName(),
                    e);
        }
    }
}
