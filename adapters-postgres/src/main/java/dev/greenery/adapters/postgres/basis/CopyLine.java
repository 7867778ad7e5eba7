package dev.greenery.adapters.postgres.basis;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.greenery.application.change.MergedGroup;

import java.util.List;

/** A group as a line of {@code COPY} in text format. */
record CopyLine(MergedGroup group) {
    CopyLine {
        requireNonNull(group, "group is null");
    }

    String text() {
        return "%s\t%s\t%s\n"
                .formatted(
                        escaped(group.rollup()),
                        escaped(array(group.key())),
                        escaped(array(group.parts())));
    }

    private static String array(List<String> texts) {
        return texts.stream().map(CopyLine::element).collect(joining(",", "{", "}"));
    }

    private static String element(String text) {
        return text == null ? "NULL" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
