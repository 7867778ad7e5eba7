package dev.greenery.domain.user;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A registered user of the shop.
 *
 * @param address where the user lives; empty when no address row has the user's address id
 */
public record User(
        UserId id,
        String firstName,
        String lastName,
        Email email,
        PhoneNumber phoneNumber,
        Instant createdAt,
        Instant updatedAt,
        Optional<Address> address) {
    /** Checks that nothing is missing. */
    public User {
        requireNonNull(id, "id is null");
        requireNonNull(firstName, "firstName is null");
        requireNonNull(lastName, "lastName is null");
        requireNonNull(email, "email is null");
        requireNonNull(phoneNumber, "phoneNumber is null");
        requireNonNull(createdAt, "createdAt is null");
        requireNonNull(updatedAt, "updatedAt is null");
        requireNonNull(address, "address is null");
    }

    /** First and last name, as one text. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }

    /** Tells nothing of the person, so that no log can. */
    @Override
    public String toString() {
        return "User[id=" + id + "]";
    }
}
