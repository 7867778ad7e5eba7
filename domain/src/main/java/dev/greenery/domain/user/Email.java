package dev.greenery.domain.user;

import static java.util.Objects.requireNonNull;

/**
 * An e-mail address as the shop holds it. A malformed one is kept, not refused: its user's rows
 * must not be lost, and a data test reports it.
 */
public record Email(String value) {
    /** Checks that there is a value. */
    public Email {
        requireNonNull(value, "value is null");
    }

    /** Whether the address has a name, one {@code @} and a domain. */
    public boolean isWellFormed() {
        int at = value.indexOf('@');
        return at > 0 && at == value.lastIndexOf('@') && at < value.length() - 1;
    }

    /** Tells nothing of the person, so that no log can. */
    @Override
    public String toString() {
        return "***";
    }
}
