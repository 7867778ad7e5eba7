package dev.greenery.marts.core;

import dev.greenery.application.mart.Doc;
import dev.greenery.domain.user.Address;

import java.util.Optional;

/** Where a user lives. */
public record Region(
        @Doc("Of the user's home; empty when it is not known.") Optional<String> state,
        @Doc("Of the user's home; empty when it is not known.") Optional<String> country) {
    /** The region of a home, which may not be known. */
    public static Region of(Optional<Address> home) {
        return new Region(home.flatMap(Address::state), home.flatMap(Address::country));
    }
}
