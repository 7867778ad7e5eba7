package dev.greenery.adapters.postgres.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.User;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;

@ExtendWith(WarehouseExtension.class)
class AddresslessUserIT {
    @Test
    void usersAfterOneWhoseAddressNoRowHasAreRead(TestDatabase database) {
        database.execute(
                """
                INSERT INTO raw.addresses (address_id, address, zipcode, state, country)
                VALUES (md5('home')::uuid, '1 Fern Street', 6105, 'Connecticut', 'United States');
                INSERT INTO raw.users (user_id, first_name, last_name, email, phone_number,
                                       created_at, updated_at, address_id)
                SELECT id::uuid, 'Ada', 'Fern', 'ada@example.org', '555-010-0001', now(), now(),
                       md5(home)::uuid
                  FROM (VALUES ('10000000-0000-4000-8000-000000000001', 'nowhere'),
                               ('20000000-0000-4000-8000-000000000002', 'home'),
                               ('f0000000-0000-4000-8000-000000000003', 'nowhere'))
                       AS given (id, home)
                """);

        List<User> users = read(database);

        assertThat(users)
                .extracting(user -> user.id().toString())
                .containsExactly(
                        "10000000-0000-4000-8000-000000000001",
                        "20000000-0000-4000-8000-000000000002",
                        "f0000000-0000-4000-8000-000000000003");
        assertThat(users)
                .extracting(user -> user.address().flatMap(Address::state).orElse("unknown"))
                .containsExactly("unknown", "Connecticut", "unknown");
    }

    private static List<User> read(TestDatabase database) {
        List<UserHistory> histories = new ArrayList<>();
        try (Shop shop = new PostgresShop(database).open(1)) {
            shop.read(0, histories::add);
        }
        return histories.stream().flatMap(history -> history.owner().user().stream()).toList();
    }
}
