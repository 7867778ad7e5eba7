package dev.greenery.bootstrap.marts;

import java.util.List;

/** Marts cannot be put together; the message lists every problem that was found. */
public final class MartDiscoveryException extends RuntimeException {
    private final transient List<String> problems;

    MartDiscoveryException(List<String> problems) {
        super(
                "%d problem(s) in finding the marts:%n- %s"
                        .formatted(problems.size(), String.join("%n- ".formatted(), problems)));
        this.problems = List.copyOf(problems);
    }

    /** The problems, one sentence each. */
    public List<String> problems() {
        return problems;
    }
}
