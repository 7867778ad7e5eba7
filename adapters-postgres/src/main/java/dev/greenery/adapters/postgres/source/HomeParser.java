package dev.greenery.adapters.postgres.source;

import dev.greenery.domain.timeline.Version;
import dev.greenery.domain.user.Address;

import java.util.Optional;

/**
 * Where users lived, those who have moved; who is gone lives nowhere, and is not known any more.
 */
final class HomeParser implements ShopParser {
    private final SelectList select = new SelectList();
    private final int userId = select.add("addresses.user_id");
    private final int validFrom = select.add("addresses.valid_from");
    private final AddressParser home;

    HomeParser(AddressCache cache) {
        this.home = new AddressParser(select, cache);
    }

    @Override
    public SelectList select() {
        return select;
    }

    @Override
    public int userId() {
        return userId;
    }

    @Override
    public String query(Partition partition) {
        return """
        SELECT %s
          FROM (
              SELECT user_id, valid_from, CASE WHEN num_nonnulls(address, zipcode, state, country) > 0 THEN address_id END AS address_id,
                     address, zipcode, state, country
                FROM {raw}.users_versions v
               WHERE EXISTS (SELECT FROM {raw}.users u WHERE u.user_id = v.user_id)
          ) addresses
         WHERE %s
         ORDER BY addresses.user_id, addresses.valid_from\
        """
                .formatted(select.sql(), partition.holds("addresses.user_id"));
    }

    Version<Optional<Address>> parse(CopyRows row) {
        return new Version<>(row.instant(validFrom), home.parse(row));
    }
}
