package dev.greenery.domain.user;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A place that users live at and orders go to, as far as the shop knows it.
 *
 * @param street house number and street; personal data
 */
public record Address(
        AddressId id,
        Optional<String> street,
        Optional<ZipCode> zipCode,
        Optional<String> state,
        Optional<String> country) {
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
