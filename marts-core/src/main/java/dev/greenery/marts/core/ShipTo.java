package dev.greenery.marts.core;

import dev.greenery.application.mart.Doc;
import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.ZipCode;

import java.util.Optional;

/** Where an order goes. */
public record ShipTo(
        @Doc("Empty when the address is not known.") Optional<ZipCode> shipToZipCode,
        @Doc("Empty when the address is not known.") Optional<String> shipToState,
        @Doc("Empty when the address is not known.") Optional<String> shipToCountry) {
    static ShipTo of(Optional<Address> address) {
        return new ShipTo(
                address.flatMap(Address::zipCode),
                address.flatMap(Address::state),
                address.flatMap(Address::country));
    }
}
