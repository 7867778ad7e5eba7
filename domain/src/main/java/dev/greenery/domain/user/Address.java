package dev.greenery.domain.user;

import static java.util.Objects.requireNonNull;

/**
 * A place that users live at and orders go to.
 *
 * @param street house number and street; personal data
 */
public record Address(AddressId id, String street, ZipCode zipCode, String state, String country) {
    /** Checks that nothing is missing. */
    public Address {
        requireNonNull(id, "id is null");
        requireNonNull(street, "street is null");
        requireNonNull(zipCode, "zipCode is null");
        requireNonNull(state, "state is null");
        requireNonNull(country, "country is null");
    }

    /** Tells nothing of the person, so that no log can. */
    @Override
    public String toString() {
        return "Address[id=" + id + "]";
    }
}
