package dev.greenery.domain.testing;

import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.AddressId;
import dev.greenery.domain.user.ZipCode;

import java.util.Optional;

/** An address in California, unless told otherwise. */
public final class AddressBuilder extends FixtureBuilder<AddressBuilder> {
    private final AddressId id;
    private String street = "220 Artisan Park";
    private String zipCode = "92056";
    private String state = "California";
    private String country = "United States";

    AddressBuilder(AddressId id) {
        this.id = id;
    }

    /** With this house number and street. */
    public AddressBuilder onStreet(String newStreet) {
        return with(address -> address.street = newStreet);
    }

    /** With this zip code. */
    public AddressBuilder withZipCode(String newZipCode) {
        return with(address -> address.zipCode = newZipCode);
    }

    /** In this state. */
    public AddressBuilder inState(String newState) {
        return with(address -> address.state = newState);
    }

    /** In this country. */
    public AddressBuilder inCountry(String newCountry) {
        return with(address -> address.country = newCountry);
    }

    /** The address. */
    public Address build() {
        return new Address(
                id,
                Optional.of(street),
                Optional.of(new ZipCode(zipCode)),
                Optional.of(state),
                Optional.of(country));
    }
}
