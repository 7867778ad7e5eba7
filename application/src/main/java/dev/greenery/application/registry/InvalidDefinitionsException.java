package dev.greenery.application.registry;

import java.util.List;

/** What teams declare is not well defined; the message lists every problem that was found. */
public final class InvalidDefinitionsException extends RuntimeException {
    private final transient List<String> problems;

    InvalidDefinitionsException(String what, List<String> problems) {
        super(
                "%d problem(s) in %s:%n- %s"
                        .formatted(
                                problems.size(), what, String.join("%n- ".formatted(), problems)));
        this.problems = List.copyOf(problems);
    }

    /** The problems, one sentence each. */
    public List<String> problems() {
        return problems;
    }
}
