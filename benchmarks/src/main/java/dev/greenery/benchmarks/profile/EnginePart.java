package dev.greenery.benchmarks.profile;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a builder thread does. */
public enum EnginePart {
    /** Reads rows and decodes them. */
    READING("reading and decoding"),

    /** Merges contributions to rollups. */
    ROLLUPS("rollups"),

    /** Encodes rows and hands them to COPY. */
    SENDING("encoding and sending"),

    /** Tests rows, and counts what tests compare. */
    TESTING("row tests and totals"),

    /** Makes the rows of models. */
    BUILDING("builders of models"),

    /** Anything else. */
    OTHER("the rest");

    private static final String ENGINE = "dev.greenery.application.engine";
    private static final String SOURCE = "dev.greenery.adapters.postgres.source";
    private static final List<String> SENDERS =
            List.of("dev.greenery.adapters.postgres.facts", "dev.greenery.adapters.postgres.copy");
    private static final Set<String> ROLLUP_TYPES = Set.of("RollupFeed", "RollupMerger", "Rollups");
    private static final Set<String> TEST_TYPES =
            Set.of(
                    "RowAudit",
                    "RowTestCounter",
                    "TotalCounter",
                    "ReferenceAudit",
                    "HistoryKeys",
                    "Samples");
    private static final Set<String> BUILDING_TYPES = Set.of("HistoryWorker", "OnceBuilder");

    private final String title;

    EnginePart(String title) {
        this.title = title;
    }

    /** How the report calls it. */
    public String title() {
        return title;
    }

    /**
     * The part of the engine that is nearest to the top of a stack. Code of marts does not tell: a
     * row test is a mart's, too.
     *
     * @param stack from its top to the thread's start
     */
    public static EnginePart of(List<Frame> stack) {
        return stack.stream()
                .map(EnginePart::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(OTHER);
    }

    private static Optional<EnginePart> of(Frame frame) {
        if (frame.isIn(SOURCE)) {
            return Optional.of(READING);
        }
        if (SENDERS.stream().anyMatch(frame::isIn) || frame.label().startsWith("RowReaderOf")) {
            return Optional.of(SENDING);
        }
        if (ROLLUP_TYPES.stream().anyMatch(frame::isOf)) {
            return Optional.of(ROLLUPS);
        }
        if (frame.isIn(ENGINE) && TEST_TYPES.stream().anyMatch(frame::isOf)) {
            return Optional.of(TESTING);
        }
        return frame.isIn(ENGINE) && BUILDING_TYPES.stream().anyMatch(frame::isOf)
                ? Optional.of(BUILDING)
                : Optional.empty();
    }
}
