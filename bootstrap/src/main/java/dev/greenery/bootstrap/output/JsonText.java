package dev.greenery.bootstrap.output;

import dev.greenery.application.query.JsonValue;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values as JSON. */
public final class JsonText {
    private static final char FIRST_PRINTABLE = ' ';

    private JsonText() {}

    /**
     * A value as JSON: what is JSON already on one line, maps as objects, collections as arrays,
     * empty optionals and what is not a number as null, numbers with all their digits, anything
     * else as a string.
     */
    public static String of(Object value) {
        return switch (value) {
            case Optional<?> optional ->
                    optional.map(present -> of((Object) present)).orElse("null");
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(e -> quoted(e.getKey().toString()) + ":" + of(e.getValue()))
                            .collect(Collectors.joining(",", "{", "}"));
            case Collection<?> items ->
                    items.stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
            // Outside of its texts JSON may have lines, and inside it has none.
            case JsonValue json -> json.text().replaceAll("\\R", " ");
            case Boolean flag -> flag.toString();
            case Double number when !Double.isFinite(number) -> "null";
            case Number number -> ValueText.of(number);
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> escape((char) c, quoted));
        return quoted.append('"').toString();
    }

    private static void escape(char c, StringBuilder into) {
        switch (c) {
            case '"', '\\' -> into.append('\\').append(c);
            case '\n' -> into.append("\\n");
            case '\r' -> into.append("\\r");
            case '\t' -> into.append("\\t");
            default -> {
                if (c < FIRST_PRINTABLE) {
                    into.append("\\u%04x".formatted((int) c));
                } else {
                    into.append(c);
                }
            }
        }
    }
}
