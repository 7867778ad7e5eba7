package dev.greenery.application.lineage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** By what nodes are selected, written before a colon: {@code mart:marketing}. */
enum SelectionMethod {
    /** All models and metrics of a mart. */
    MART,
    /** All models of a layer. */
    LAYER,
    /** A raw table. */
    SOURCE,
    /** A metric. */
    METRIC;

    String prefix() {
        return name().toLowerCase(Locale.ROOT) + ":";
    }

    static Optional<SelectionMethod> of(String name) {
        return Arrays.stream(values())
                .filter(method -> method.prefix().equals(name + ":"))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values())
                .map(method -> method.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
