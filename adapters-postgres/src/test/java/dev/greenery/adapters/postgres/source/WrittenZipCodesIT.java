package dev.greenery.adapters.postgres.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.ZipCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;

/** Postal codes that no import has looked at. */
@ExtendWith(WarehouseExtension.class)
class WrittenZipCodesIT {
    @Test
    void areReadAsAnImportTakesThem(TestDatabase database) {
        database.execute(
                """
                INSERT INTO raw.addresses (address_id, zipcode, country) VALUES
                    (md5('1')::uuid, 6105, 'United States'),
                    (md5('2')::uuid, '6105.0', NULL),
                    (md5('3')::uuid, '06105-1000', 'USA'),
                    (md5('4')::uuid, '1010', 'Austria'),
                    (md5('5')::uuid, 'SW1A 1AA', 'United Kingdom')\
                """);

        assertThat(zipCodes(database))
                .containsExactly("06105", "06105", "06105", "1010", "SW1A 1AA");
    }

    @Test
    void mayBeAnything(TestDatabase database) {
        String text = "x".repeat(6_000);
        database.execute(
                """
                INSERT INTO raw.addresses (address_id, zipcode) VALUES
                    (md5('1')::uuid, repeat('x', 6000)),
                    (md5('2')::uuid, ' '),
                    (md5('3')::uuid, '٩٢٠٥٦'),
                    (md5('4')::uuid, -1),
                    (md5('5')::uuid, NULL)\
                """);

        assertThat(zipCodes(database)).containsExactly(text, "none", "٩٢٠٥٦", "-1", "none");
    }

    private static List<String> zipCodes(TestDatabase database) {
        database.execute(
                """
                INSERT INTO raw.users (user_id, address_id)
                SELECT lpad(n::text, 32, '0')::uuid, md5(n::text)::uuid FROM generate_series(1, 5) n\
                """);
        List<UserHistory> histories = new ArrayList<>();
        try (Shop shop = new PostgresShop(database).open(1)) {
            shop.read(0, histories::add);
        }
        return histories.stream()
                .map(history -> history.owner().address().flatMap(Address::zipCode))
                .map(code -> code.map(ZipCode::value).orElse("none"))
                .toList();
    }
}
