package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.ShopDirectory.aShop;
import static dev.greenery.adapters.postgres.load.ShopDirectory.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class PostalCodesIT extends ImportScenario {
    @ParameterizedTest
    @CsvSource({
        "6105, United States, 06105",
        "6105.0, USA, 06105",
        "06105-1000, NULL, 06105",
        "1010, Austria, 1010",
        "0150, Norway, 0150",
        "SW1A 1AA, United Kingdom, SW1A 1AA",
        "00-950, Poland, 00-950"
    })
    void areThoseOfTheirCountry(String field, String country, String code) {
        imported(aShop(directory).withRows("addresses", address(1, field, country)));

        assertThat(database.rows("SELECT zipcode FROM raw.addresses"))
                .containsExactly(List.of(code));
    }

    @Test
    void areToldApartByNoHabitOfTools() {
        ShopDirectory shop = aShop(directory);
        imported(shop.withRows("addresses", address(1, "6105", "United States")));

        assertThat(
                        rows(
                                imported(
                                        shop.withText(
                                                "addresses",
                                                "country,address_id,zipcode,state,address\n"
                                                        + "United States,%s,06105-1000,Ohio,Main"
                                                                .formatted(id(1)))),
                                "addresses"))
                .containsExactly(1L, 0L, 0L, 1L, 0L);
        assertThat(database.rows("SELECT * FROM raw.addresses_versions")).isEmpty();
    }

    @Test
    void thatNoCountryHasAreRejectedWithTheirLine() {
        assertThat(
                        rejects(
                                imported(
                                        aShop(directory)
                                                .withRows(
                                                        "addresses",
                                                        address(1, "6105", "Ohio"),
                                                        address(2, "9.2056E+04", "Ohio")))))
                .containsExactly(
                        "1 row(s), the first is addresses.csv:3: zipcode: is not a postal code such"
                                + " as 02134 or SW1A 1AA, of at most 12 letters, digits, blanks and"
                                + " hyphens");
    }

    private static String address(int number, String zipCode, String country) {
        return "%s,Main,%s,Ohio,%s".formatted(id(number), zipCode, country);
    }
}
