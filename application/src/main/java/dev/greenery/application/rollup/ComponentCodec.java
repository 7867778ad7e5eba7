package dev.greenery.application.rollup;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes values of rows as texts and reads them again: the components of a record one after the
 * other, an optional one behind a mark that it is there.
 */
final class ComponentCodec {
    private static final String PRESENT = "";

    private static final Map<Class<?>, Function<String, Object>> READERS =
            Map.ofEntries(
                    Map.entry(String.class, text -> text),
                    Map.entry(boolean.class, Boolean::valueOf),
                    Map.entry(Boolean.class, Boolean::valueOf),
                    Map.entry(int.class, Integer::valueOf),
                    Map.entry(Integer.class, Integer::valueOf),
                    Map.entry(long.class, Long::valueOf),
                    Map.entry(Long.class, Long::valueOf),
                    Map.entry(double.class, Double::valueOf),
                    Map.entry(Double.class, Double::valueOf),
                    Map.entry(BigDecimal.class, BigDecimal::new),
                    Map.entry(BigInteger.class, BigInteger::new),
                    Map.entry(UUID.class, UUID::fromString),
                    Map.entry(Instant.class, Instant::parse),
                    Map.entry(LocalDate.class, LocalDate::parse));

    private ComponentCodec() {}

    /** Adds what a value of a type is written as. */
    static void write(Type type, Object value, List<String> texts) {
        if (value instanceof Optional<?> optional) {
            texts.add(optional.isPresent() ? PRESENT : null);
            optional.ifPresent(content -> write(contentOf(type), content, texts));
        } else if (value instanceof Record row) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                write(component.getGenericType(), valueOf(component, row), texts);
            }
        } else {
            texts.add(value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }

    /** Reads the next value of a type. */
    static Object read(Type type, Iterator<String> texts) {
        Class<?> raw = rawOf(type);
        if (raw == Optional.class) {
            return texts.next() == null
                    ? Optional.empty()
                    : Optional.of(read(contentOf(type), texts));
        }
        if (raw.isRecord()) {
            return record(raw, texts);
        }
        String text = texts.next();
        return raw.isEnum() ? constant(raw, text) : readerOf(raw).apply(text);
    }

    private static Function<String, Object> readerOf(Class<?> type) {
        Function<String, Object> reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalArgumentException("No column holds a " + type.getName());
        }
        return reader;
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Object record(Class<?> type, Iterator<String> texts) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = read(components[i].getGenericType(), texts);
        }
        try {
            return lookupIn(type)
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .invokeWithArguments(values);
        } catch (Throwable e) {
            throw new IllegalStateException("Cannot make a " + type.getName(), e);
        }
    }

    private static Object valueOf(RecordComponent component, Record row) {
        try {
            return lookupIn(row.getClass()).unreflect(component.getAccessor()).invoke(row);
        } catch (Throwable e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    private static MethodHandles.Lookup lookupIn(Class<?> type) throws IllegalAccessException {
        return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    }

    private static Type contentOf(Type optional) {
        return ((ParameterizedType) optional).getActualTypeArguments()[0];
    }

    private static Class<?> rawOf(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }
}
