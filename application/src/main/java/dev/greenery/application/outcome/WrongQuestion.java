package dev.greenery.application.outcome;

import java.util.List;

/**
 * The question makes no sense: it names what does not exist, has a value of another type, or is
 * more than a question. Rows may have been given before that was known.
 */
public record WrongQuestion(List<String> reasons) implements ReadRefusal {
    /** Copies the list. */
    public WrongQuestion {
        reasons = List.copyOf(reasons);
    }
}
