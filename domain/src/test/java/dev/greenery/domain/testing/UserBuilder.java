package dev.greenery.domain.testing;

import dev.greenery.domain.user.Email;
import dev.greenery.domain.user.PhoneNumber;
import dev.greenery.domain.user.User;
import dev.greenery.domain.user.UserId;

import java.time.Instant;
import java.util.Optional;

/** A user who signed up on 2020-12-01 and lives in California, unless told otherwise. */
public final class UserBuilder extends FixtureBuilder<UserBuilder> {
    private final UserId id;
    private Optional<String> firstName;
    private Optional<String> lastName = Optional.of("Gardener");
    private Optional<String> email;
    private Optional<String> phoneNumber = Optional.of("555-010-1234");
    private Optional<Instant> createdAt = Optional.of(Instant.parse("2020-12-01T00:00:00Z"));
    private Optional<Instant> updatedAt = Optional.empty();
    private Optional<AddressBuilder> address;

    UserBuilder(UserId id, String firstName, AddressBuilder address) {
        this.id = id;
        this.firstName = Optional.of(firstName);
        this.email = Optional.of(firstName + "@example.com");
        this.address = Optional.of(address);
    }

    /** With this first and last name. */
    public UserBuilder called(String newFirstName, String newLastName) {
        return with(
                user -> {
                    user.firstName = Optional.of(newFirstName);
                    user.lastName = Optional.of(newLastName);
                });
    }

    /** With this e-mail address, well-formed or not. */
    public UserBuilder withEmail(String newEmail) {
        return with(user -> user.email = Optional.of(newEmail));
    }

    /** With this telephone number, well-formed or not. */
    public UserBuilder withPhoneNumber(String newPhoneNumber) {
        return with(user -> user.phoneNumber = Optional.of(newPhoneNumber));
    }

    /** Signed up at this instant. */
    public UserBuilder signedUpAt(String instant) {
        return with(user -> user.createdAt = Optional.of(Instant.parse(instant)));
    }

    /** Changed at this instant; when never told, at the sign-up. */
    public UserBuilder updatedAt(String instant) {
        return with(user -> user.updatedAt = Optional.of(Instant.parse(instant)));
    }

    /** Living at this address. */
    public UserBuilder livingAt(AddressBuilder newAddress) {
        return with(user -> user.address = Optional.of(newAddress));
    }

    /** Living in this state. */
    public UserBuilder inState(String state) {
        return with(user -> user.address = user.address.map(a -> a.inState(state)));
    }

    /** Living in this country. */
    public UserBuilder inCountry(String country) {
        return with(user -> user.address = user.address.map(a -> a.inCountry(country)));
    }

    /** Living where this zip code is. */
    public UserBuilder withZipCode(String zipCode) {
        return with(user -> user.address = user.address.map(a -> a.withZipCode(zipCode)));
    }

    /** With an address id that no address row has. */
    public UserBuilder withoutAddress() {
        return with(user -> user.address = Optional.empty());
    }

    /** Of whom the shop has a row and knows the id alone. */
    public UserBuilder knownByIdAlone() {
        return with(
                user -> {
                    user.firstName = Optional.empty();
                    user.lastName = Optional.empty();
                    user.email = Optional.empty();
                    user.phoneNumber = Optional.empty();
                    user.createdAt = Optional.empty();
                    user.updatedAt = Optional.empty();
                    user.address = Optional.empty();
                });
    }

    /** The id that the user will have. */
    public UserId id() {
        return id;
    }

    /** The user. */
    public User build() {
        return new User(
                id,
                firstName,
                lastName,
                email.map(Email::new),
                phoneNumber.map(PhoneNumber::new),
                createdAt,
                updatedAt.or(() -> createdAt),
                address.map(AddressBuilder::build));
    }
}
