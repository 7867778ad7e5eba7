package dev.greenery.adapters.postgres.source;

import static dev.greenery.application.source.SourceTable.ADDRESSES;

import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.AddressId;
import dev.greenery.domain.user.ZipCode;

import java.util.Optional;

/** The address that a row of another table refers to. */
final class AddressParser {
    private final TextCache<String> places;
    private final int id;
    private final int street;
    private final int zipCode;
    private final int state;
    private final int country;

    AddressParser(SelectList select, TextCache<String> places) {
        this.places = places;
        this.id = select.add(ADDRESSES, "address_id");
        this.street = select.add(ADDRESSES, "address");
        this.zipCode = select.add(ADDRESSES, "zipcode");
        this.state = select.add(ADDRESSES, "state");
        this.country = select.add(ADDRESSES, "country");
    }

    /** Brings the addresses to a table with a column {@code address_id}. */
    static String join(String table) {
        return "LEFT JOIN {raw}.addresses ON addresses.address_id = %s.address_id".formatted(table);
    }

    /** The address; empty when no row has it. */
    Optional<Address> parse(CopyRows row) {
        return row.has(id)
                ? Optional.of(
                        new Address(
                                new AddressId(row.uuid(id)),
                                row.text(street),
                                ZipCode.ofNumber(row.bigint(zipCode)),
                                row.text(state, places),
                                row.text(country, places)))
                : Optional.empty();
    }
}
