package dev.greenery.application.lineage;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One name or method of a selection, with what it takes along.
 *
 * @param method the word before the colon; empty for the name of a model
 * @param value the name
 * @param upstream how many steps up to go; empty for none
 * @param downstream how many steps down to go; empty for none
 */
record SelectionTerm(
        Optional<String> method, String value, OptionalInt upstream, OptionalInt downstream) {
    private static final Pattern GRAMMAR =
            Pattern.compile(
                    "(?<up>(?<upSteps>\\d{0,4})\\+)?(?:(?<method>[^:+]*):)?(?<value>[^+]+)"
                            + "(?<down>\\+(?<downSteps>\\d{0,4}))?");

    SelectionTerm {
        requireNonNull(method, "method is null");
        requireNonNull(value, "value is null");
        requireNonNull(upstream, "upstream is null");
        requireNonNull(downstream, "downstream is null");
    }

    /** The term that the text says, if it says one. */
    static Optional<SelectionTerm> parse(String text) {
        Matcher term = GRAMMAR.matcher(text);
        return term.matches()
                ? Optional.of(
                        new SelectionTerm(
                                Optional.ofNullable(term.group("method")),
                                term.group("value"),
                                steps(term.group("up"), term.group("upSteps")),
                                steps(term.group("down"), term.group("downSteps"))))
                : Optional.empty();
    }

    private static OptionalInt steps(String sign, String number) {
        if (sign == null) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(number.isEmpty() ? LineageGraph.UNLIMITED : Integer.parseInt(number));
    }
}
