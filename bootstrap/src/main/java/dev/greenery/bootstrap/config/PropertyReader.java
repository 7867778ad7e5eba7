package dev.greenery.bootstrap.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads properties from their texts, and gathers what is wrong with them. */
final class PropertyReader {
    private final Function<String, Optional<String>> properties;
    private final List<String> problems = new ArrayList<>();

    PropertyReader(Function<String, Optional<String>> properties) {
        this.properties = requireNonNull(properties, "properties is null");
    }

    Path path(String name, Path otherwise) {
        return read(name, otherwise, "the path of a directory", text -> Path.of(nonBlank(text)));
    }

    ZoneId zone(String name, ZoneId otherwise) {
        return read(name, otherwise, "a time zone such as UTC or Europe/Berlin", ZoneId::of);
    }

    int number(String name, int otherwise, int least, int most) {
        String expected = "a whole number from %d to %d".formatted(least, most);
        return read(name, otherwise, expected, text -> within(Integer.parseInt(text), least, most));
    }

    private static String nonBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("blank");
        }
        return text;
    }

    private static int within(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException("out of range");
        }
        return number;
    }

    private <T> T read(String name, T otherwise, String expected, Function<String, T> parse) {
        Optional<String> text = properties.apply(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return parse.apply(text.get().strip());
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add("%s must be %s, not '%s'".formatted(name, expected, text.get()));
            return otherwise;
        }
    }

    void failIfAnyProblem() {
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
    }
}
