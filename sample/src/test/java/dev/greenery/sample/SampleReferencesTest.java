package dev.greenery.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.user.Email;
import dev.greenery.domain.user.PhoneNumber;
import dev.greenery.domain.user.ZipCode;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class SampleReferencesTest {
    private final Sample sample = Sample.ofUsers(300);

    @Test
    void every_reference_resolves() {
        assertRefers(SourceTable.USERS, "address_id", SourceTable.ADDRESSES);
        assertRefers(SourceTable.ORDERS, "user_id", SourceTable.USERS);
        assertRefers(SourceTable.ORDERS, "address_id", SourceTable.ADDRESSES);
        assertRefers(SourceTable.ORDERS, "promo_id", SourceTable.PROMOS);
        assertRefers(SourceTable.ORDER_ITEMS, "order_id", SourceTable.ORDERS);
        assertRefers(SourceTable.ORDER_ITEMS, "product_id", SourceTable.PRODUCTS);
        assertRefers(SourceTable.EVENTS, "user_id", SourceTable.USERS);
        assertRefers(SourceTable.EVENTS, "order_id", SourceTable.ORDERS);
        assertRefers(SourceTable.EVENTS, "product_id", SourceTable.PRODUCTS);
    }

    @Test
    void no_id_is_used_twice_and_all_are_random_uuids() {
        List<UUID> ids =
                Stream.of(
                                values(SourceTable.USERS, "user_id"),
                                values(SourceTable.ADDRESSES, "address_id"),
                                values(SourceTable.PRODUCTS, "product_id"),
                                values(SourceTable.ORDERS, "order_id"),
                                values(SourceTable.ORDERS, "tracking_id"),
                                values(SourceTable.EVENTS, "event_id"),
                                values(SourceTable.EVENTS, "session_id").distinct())
                        .flatMap(values -> values.map(UUID::fromString))
                        .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).allMatch(id -> id.version() == 4 && id.variant() == 2);
    }

    @Test
    void a_product_is_in_a_basket_once() {
        assertThat(
                        sample.rows(SourceTable.ORDER_ITEMS).stream()
                                .map(item -> item.get("order_id") + item.get("product_id")))
                .doesNotHaveDuplicates();
    }

    @Test
    void people_can_be_reached_only_at_addresses_and_numbers_reserved_for_examples() {
        assertThat(values(SourceTable.USERS, "email"))
                .doesNotHaveDuplicates()
                .allMatch(email -> new Email(email).isWellFormed())
                .allMatch(email -> email.matches(".+@example\\.(com|net|org)"));
        assertThat(values(SourceTable.USERS, "phone_number"))
                .allMatch(phone -> new PhoneNumber(phone).isWellFormed())
                .allMatch(phone -> phone.matches("...-555-01.."));
    }

    @Test
    void some_zip_codes_have_lost_their_leading_zero_and_all_are_positive() {
        assertThat(values(SourceTable.ADDRESSES, "zipcode"))
                .allMatch(zip -> ZipCode.of(zip).isPositive())
                .allMatch(zip -> zip.length() == 5 || zip.length() == 4)
                .anyMatch(zip -> zip.length() == 4);
    }

    @Test
    void users_live_all_over_the_country_most_of_them_in_texas() {
        var byState = sample.by(SourceTable.ADDRESSES, "state");

        assertThat(byState).hasSizeGreaterThan(30);
        assertThat(byState.values()).allMatch(rows -> rows.size() <= byState.get("Texas").size());
    }

    private void assertRefers(SourceTable from, String column, SourceTable to) {
        Set<String> keys = sample.byKey(to).keySet();
        Set<String> references = values(from, column).collect(Collectors.toSet());
        assertThat(references).isNotEmpty().isSubsetOf(keys);
    }

    private Stream<String> values(SourceTable file, String column) {
        return sample.rows(file).stream()
                .map(row -> row.get(column))
                .filter(value -> !value.isEmpty());
    }
}
