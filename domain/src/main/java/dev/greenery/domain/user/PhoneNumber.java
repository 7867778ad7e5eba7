package dev.greenery.domain.user;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * A telephone number as the shop holds it. A malformed one is kept, not refused: its user's rows
 * must not be lost, and a data test reports it.
 */
public record PhoneNumber(String value) {
    private static final Pattern WELL_FORMED = Pattern.compile("[0-9]{3}-[0-9]{3}-[0-9]{4}");

    /** Checks that there is a value. */
    public PhoneNumber {
        requireNonNull(value, "value is null");
    }

    /** Whether the number has the form {@code ###-###-####}. */
    public boolean isWellFormed() {
        return WELL_FORMED.matcher(value).matches();
    }

    /** Tells nothing of the person, so that no log can. */
    @Override
    public String toString() {
        return "***";
    }
}
