package dev.greenery.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells what a builder thread does by the methods on its stack. */
final class EnginePart {
    static final String OTHER = "the rest";

    private static final String READING = "reading and decoding";
    private static final String SENDING = "encoding and sending";
    private static final String ROLLUPS = "rollups";
    private static final String TESTING = "row tests and totals";
    private static final String BUILDING = "builders of models";

    /** By package: of any class in it. */
    private static final Map<String, String> PACKAGES =
            Map.of(
                    "dev.greenery.application.probe.", TESTING,
                    "dev.greenery.adapters.postgres.source.", READING,
                    "dev.greenery.adapters.postgres.facts.", SENDING,
                    "dev.greenery.adapters.postgres.copy.", SENDING);

    /** By class, whatever its package. */
    private static final Map<String, String> CLASSES =
            Map.ofEntries(
                    Map.entry("RollupFeed", ROLLUPS),
                    Map.entry("RollupMerger", ROLLUPS),
                    Map.entry("Rollups", ROLLUPS),
                    Map.entry("RowAudit", TESTING),
                    Map.entry("HistoryWorker", BUILDING),
                    Map.entry("OnceBuilder", BUILDING));

    private EnginePart() {}

    /**
     * The part of the engine that is nearest to the top of a stack. Code of marts does not tell: a
     * row test is a mart's, too.
     *
     * @param stack methods with their classes, from the thread's start to the top
     */
    static String of(List<String> stack) {
        return stack.reversed().stream().flatMap(EnginePart::of).findFirst().orElse(OTHER);
    }

    private static Stream<String> of(String method) {
        if (!method.startsWith("dev.greenery.")) {
            return Stream.empty();
        }
        String type = method.substring(0, method.lastIndexOf('.'));
        String simpleName = type.substring(type.lastIndexOf('.') + 1).replaceFirst("\\$.*", "");
        if (simpleName.startsWith("RowReaderOf")) {
            return Stream.of(SENDING);
        }
        return Stream.concat(
                PACKAGES.entrySet().stream()
                        .filter(part -> type.startsWith(part.getKey()))
                        .map(Map.Entry::getValue),
                Stream.ofNullable(
                        type.startsWith("dev.greenery.application.")
                                ? CLASSES.get(simpleName)
                                : null));
    }
}
