package dev.greenery.domain.history;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.User;
import dev.greenery.domain.user.UserId;

import java.util.Optional;

/** Whose history it is. */
public sealed interface Owner {
    /** The id under which the facts of this history stand. */
    UserId userId();

    /** The user, when there is a row for one. */
    default Optional<User> user() {
        return this instanceof Known known ? Optional.of(known.row()) : Optional.empty();
    }

    /** Where the user lives, when that is known. */
    default Optional<Address> address() {
        return user().flatMap(User::address);
    }

    /** A user with a row. */
    record Known(User row) implements Owner {
        /** Checks that there is a row. */
        public Known {
            requireNonNull(row, "row is null");
        }

        @Override
        public UserId userId() {
            return row.id();
        }
    }

    /** A user id that orders or events name and no user row has. */
    record Missing(UserId userId) implements Owner {
        /** Checks that there is an id. */
        public Missing {
            requireNonNull(userId, "userId is null");
        }
    }

    /**
     * Nobody: one session, one order, or the items of one that does not exist, without a user. Such
     * histories are many and small, so that anonymous traffic never piles up in one place.
     */
    record Anonymous() implements Owner {
        @Override
        public UserId userId() {
            return UserId.UNKNOWN;
        }
    }

    /**
     * The unknown member itself: an empty history, built once when there is any anonymous one, so
     * that dimensions can hold the one row that all anonymous facts refer to.
     */
    record UnknownMember() implements Owner {
        @Override
        public UserId userId() {
            return UserId.UNKNOWN;
        }
    }
}
