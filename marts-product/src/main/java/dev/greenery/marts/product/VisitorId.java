package dev.greenery.marts.product;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.session.SessionId;
import dev.greenery.domain.user.UserId;

import java.util.UUID;

/**
 * Who visits the shop: a user, or whoever is behind a session without a user. Such a session counts
 * as one visitor of its own: leaving it out would show views that nobody looked at, and all of them
 * as one would show a single very busy visitor. Nobody can tell whether two of them are the same.
 *
 * @param value the id of the user, or of the session
 */
record VisitorId(UUID value) {
    /** Checks that there is a value. */
    VisitorId {
        requireNonNull(value, "value is null");
    }

    /** Who is behind a session of this user. */
    static VisitorId of(UserId user, SessionId session) {
        return new VisitorId(isAnonymous(user) ? session.value() : user.value());
    }

    /** Whether sessions of this user are anybody's. */
    static boolean isAnonymous(UserId user) {
        return user.equals(UserId.UNKNOWN);
    }
}
