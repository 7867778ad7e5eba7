package dev.greenery.application.registry;

import java.util.List;

/** Models are not well defined; the message lists every problem that was found. */
public final class InvalidModelsException extends RuntimeException {
    private final transient List<String> problems;

    InvalidModelsException(List<String> problems) {
        super(
                "%d problem(s) in the models:%n- %s"
                        .formatted(problems.size(), String.join("%n- ".formatted(), problems)));
        this.problems = List.copyOf(problems);
    }

    /** The problems, one sentence each. */
    public List<String> problems() {
        return problems;
    }
}
