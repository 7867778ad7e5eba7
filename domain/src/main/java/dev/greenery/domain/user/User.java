package dev.greenery.domain.user;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A registered user of the shop, of whom the shop may know little but the id.
 *
 * @param address where the user lives; empty when the user names none, or when no row has it
 */
public record User(
        UserId id,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<Email> email,
        Optional<PhoneNumber> phoneNumber,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt,
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

    /** First and last name, as one text; empty when there is neither. */
    public Optional<String> name() {
        return Optional.of(
                        Stream.of(firstName, lastName)
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(" "))
                                .strip())
                .filter(name -> !name.isEmpty());
    }

    /** Tells nothing of the person, so that no log can. */
    @Override
    public String toString() {
        return "User[id=" + id + "]";
    }
}
