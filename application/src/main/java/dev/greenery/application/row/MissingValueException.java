package dev.greenery.application.row;

import static java.util.stream.Collectors.joining;

import dev.greenery.application.mart.Pii;

import java.util.List;
import java.util.Set;

/**
 * A builder made a row of which a component is null. What may be missing is an {@code Optional};
 * the message names the column and the row's key.
 */
public final class MissingValueException extends RuntimeException {
    private MissingValueException(String message) {
        super(message);
    }

    /**
     * The fault of a row that is not complete.
     *
     * @param keys the names of its key columns
     * @param secret those of them whose values are personal data, which no message may tell
     */
    public static MissingValueException of(Record row, List<String> keys, Set<String> secret) {
        return new MissingValueException(
                "%s is null in the row of %s; give it a value, or make it an Optional"
                        .formatted(missing(row), key(row, keys, secret)));
    }

    /** The fault of an input that a rollup has no key for. */
    public static MissingValueException ofKey(Class<? extends Record> input, String key) {
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

    private static String key(Record row, List<String> keys, Set<String> secret) {
        return ColumnPath.of(row.getClass()).stream()
                .filter(path -> keys.contains(path.name()))
                .map(
                        path ->
                                path.name()
                                        + " = "
                                        + (secret.contains(path.name())
                                                ? Pii.MASK
                                                : told(path, row)))
                .collect(joining(", "));
    }

    private static String told(ColumnPath path, Record row) {
        Object value = path.valueOrNull(row);
        return value == null ? "null" : RecordValues.plainText(value);
    }
}
