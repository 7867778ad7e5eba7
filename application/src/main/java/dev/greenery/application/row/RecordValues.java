package dev.greenery.application.row;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Values of typed ids and codes, which are records around one value. */
final class RecordValues {
    /** Unwrapping happens once per value: the way in is found once per class. */
    private static final ClassValue<Function<Object, Object>> UNWRAPPERS =
            new ClassValue<>() {
                @Override
                protected Function<Object, Object> computeValue(Class<?> type) {
                    return wrapped(type)
                            .map(
                                    component ->
                                            Accessors.object(
                                                    type, component.getName(), component.getType()))
                            .orElse(value -> value);
                }
            };

    private RecordValues() {}

    /** The component of a record around one value. */
    static Optional<java.lang.reflect.RecordComponent> wrapped(Class<?> type) {
        return type.isRecord() && type.getRecordComponents().length == 1
                ? Optional.of(type.getRecordComponents()[0])
                : Optional.empty();
    }

    static Function<Object, Object> unwrapper(Class<?> type) {
        return UNWRAPPERS.get(type);
    }

    /** What a typed id or code is around; anything else as it is. */
    static Object plain(Object value) {
        return UNWRAPPERS.get(value.getClass()).apply(value);
    }

    static String plainText(Object value) {
        Object plain = plain(value);
        return plain instanceof Enum<?> constant ? code(constant) : plain.toString();
    }

    /** How the warehouse spells a constant. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
