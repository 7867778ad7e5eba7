package dev.greenery.adapters.postgres.source;

import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.AddressId;
import dev.greenery.domain.user.Email;
import dev.greenery.domain.user.PhoneNumber;
import dev.greenery.domain.user.User;
import dev.greenery.domain.user.UserId;
import dev.greenery.domain.user.ZipCode;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Makes users of the rows of {@link ShopQueries#users}. */
final class UserParser {
    private final TextCache<String> places;

    UserParser(TextCache<String> places) {
        this.places = places;
    }

    /** Any text that comes again and again as it is. */
    static TextCache<String> texts() {
        return new TextCache<>(Function.identity());
    }

    User parse(UserId id, CopyRows row) {
        String firstName = requiredText(row);
        String lastName = requiredText(row);
        Email email = new Email(requiredText(row));
        PhoneNumber phoneNumber = new PhoneNumber(requiredText(row));
        row.nextField();
        Instant createdAt = row.timestamp();
        row.nextField();
        Instant updatedAt = row.timestamp();
        row.nextField();
        AddressId addressId = new AddressId(row.uuid());
        Optional<Address> address = parseAddress(addressId, row);
        return new User(id, firstName, lastName, email, phoneNumber, createdAt, updatedAt, address);
    }

    /** The address fields of a row, which are empty when no row has the address. */
    Optional<Address> parseAddress(AddressId id, CopyRows row) {
        Optional<String> street = row.nextField() ? Optional.of(row.text()) : Optional.empty();
        ZipCode zipCode = row.nextField() ? ZipCode.ofNumber(row.bigint()) : ZipCode.ofNumber(0);
        String state = row.nextField() ? row.text(places) : "";
        String country = row.nextField() ? row.text(places) : "";
        return street.map(known -> new Address(id, known, zipCode, state, country));
    }

    private static String requiredText(CopyRows row) {
        row.nextField();
        return row.text();
    }
}
