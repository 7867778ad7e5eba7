package dev.greenery.application.mart;

import static java.util.stream.Collectors.joining;

/**
 * A builder made a row of which a component is null. What may be missing is an {@code Optional};
 * the message names the column and the row's key.
 */
public final class MissingValueException extends RuntimeException {
    private MissingValueException(String message) {
        super(message);
    }

    /** The fault of a row that is not complete. */
    public static MissingValueException of(ModelDefinition<?> model, Record row) {
        return new MissingValueException(
                "%s is null in the row of %s; give it a value, or make it an Optional"
                        .formatted(missing(row), key(model, row)));
    }

    /** The fault of an input that a rollup has no key for. */
    static MissingValueException ofKey(Class<? extends Record> input, String key) {
        return new MissingValueException(
                "A row of %s gives null for the key column %s; leave the row out"
                        .formatted(input.getSimpleName(), key));
    }

    private static String missing(Record row) {
        return ColumnPath.of(row.getClass()).stream()
                .filter(path -> !path.isDerived() && path.valueOrNull(row) == null)
                .map(path -> "Column " + path.name())
                .collect(joining(", "));
    }

    /** Personal data is nothing that a message may tell, not even of a key. */
    private static String key(ModelDefinition<?> model, Record row) {
        return ColumnPath.of(row.getClass()).stream()
                .flatMap(
                        path ->
                                model.column(path.name()).stream()
                                        .filter(ColumnDefinition::isKey)
                                        .map(
                                                key ->
                                                        key.name()
                                                                + " = "
                                                                + (key.pii()
                                                                        ? "***"
                                                                        : told(path, row))))
                .collect(joining(", "));
    }

    private static String told(ColumnPath path, Record row) {
        Object value = path.valueOrNull(row);
        return value == null ? "null" : RecordValues.plainText(value);
    }
}
