package dev.greenery.application.query;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The name of a table that the platform keeps beside the marts. */
public record TableName(Area area, String table) {
    /** Checks that nothing is missing. */
    public TableName {
        requireNonNull(area, "area is null");
        requireNonNull(table, "table is null");
    }

    /** What a table is for. */
    public enum Area {
        /** The shop's data as loaded, and what could not be. */
        RAW,
        /** What the platform did, and what it found. */
        OPS;

        private String prefix() {
            return name().toLowerCase(Locale.ROOT) + ".";
        }
    }

    /** A name such as {@code raw.rejects}; nothing where a text names no area. */
    public static Optional<TableName> parse(String text) {
        return Stream.of(Area.values())
                .filter(area -> text.startsWith(area.prefix()))
                .map(area -> new TableName(area, text.substring(area.prefix().length())))
                .findFirst();
    }

    /** The name as people write it. */
    @Override
    public String toString() {
        return area.prefix() + table;
    }
}
