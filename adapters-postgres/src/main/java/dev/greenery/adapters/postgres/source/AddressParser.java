package dev.greenery.adapters.postgres.source;

import static dev.greenery.application.source.SourceTable.ADDRESSES;

import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.AddressId;
import dev.greenery.domain.user.ZipCode;

import java.util.Optional;

/** The address that a row of another table refers to. */
final class AddressParser {
    private final AddressCache cache;
    private final int id;
    private final int street;
    private final int zipCode;
    private final int state;
    private final int country;

    AddressParser(SelectList select, AddressCache cache) {
        this.cache = cache;
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

    /**
     * Brings the addresses as they were at a moment. The first version of an address counts since
     * ever, the last one for ever, even when the address was deleted. Only those that have changed
     * are sorted.
     */
    static String joinAsOf(String table, String moment) {
        return """
        LEFT JOIN (
            SELECT address_id, address, zipcode, state, country, '-infinity' AS since, 'infinity' AS until
              FROM {raw}.addresses
             WHERE address_id NOT IN (SELECT address_id FROM {raw}.addresses_versions)
            UNION ALL
            SELECT address_id, address, zipcode, state, country,
                   CASE WHEN row_number() OVER of_address > 1 THEN valid_from ELSE '-infinity' END,
                   lead(valid_from, 1, 'infinity') OVER of_address
              FROM {raw}.addresses_versions
            WINDOW of_address AS (PARTITION BY address_id ORDER BY valid_from)
        ) addresses ON addresses.address_id = %1$s.address_id
               AND %1$s.%2$s >= addresses.since AND %1$s.%2$s < addresses.until\
        """
                .formatted(table, moment);
    }

    /** The address; empty when no row has it. */
    Optional<Address> parse(CopyRows row) {
        if (!row.has(id)) {
            return Optional.empty();
        }
        Optional<String> where = row.nameIfAny(country, cache.names());
        return Optional.of(
                new Address(
                        new AddressId(row.uuid(id)),
                        row.textIfAny(street),
                        zipCode(row, where),
                        row.nameIfAny(state, cache.names()),
                        where));
    }

    /** Other programs write codes in the ways that tools do, too. */
    private Optional<ZipCode> zipCode(CopyRows row, Optional<String> where) {
        return row.textIfAny(zipCode, cache.zipCodes()).map(code -> code.in(where));
    }
}
