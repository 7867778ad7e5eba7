package dev.greenery.bootstrap.config;

import java.util.List;

/** What was set from outside cannot be used; the message lists everything that is wrong. */
public final class InvalidConfigurationException extends RuntimeException {
    private final transient List<String> problems;

    /** With what is wrong, one sentence each. */
    public InvalidConfigurationException(List<String> problems) {
        super(
                "%d problem(s) in the configuration:%n- %s"
                        .formatted(problems.size(), String.join("%n- ".formatted(), problems)));
        this.problems = List.copyOf(problems);
    }

    /** The problems, one sentence each. */
    public List<String> problems() {
        return problems;
    }
}
