package dev.greenery.application.registry;

import dev.greenery.application.mart.DimensionBuilder;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.UserModelBuilder;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;

/** Finds the row record of a builder in its declaration. */
public final class RowTypes {
    private static final Set<Class<?>> KINDS =
            Set.of(UserModelBuilder.class, DimensionBuilder.class, RollupBuilder.class);

    private RowTypes() {}

    /** The row record that a builder names; nothing if it names none. */
    public static Optional<Class<? extends Record>> rowTypeOf(Class<?> builder) {
        for (Class<?> type = builder; type != null; type = type.getSuperclass()) {
            for (Type parent : type.getGenericInterfaces()) {
                if (parent instanceof ParameterizedType kind
                        && KINDS.contains(kind.getRawType())
                        && kind.getActualTypeArguments()[0] instanceof Class<?> row
                        && row.isRecord()) {
                    return Optional.of(row.asSubclass(Record.class));
                }
            }
        }
        return Optional.empty();
    }
}
