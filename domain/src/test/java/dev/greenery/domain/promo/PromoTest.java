package dev.greenery.domain.promo;

import static dev.greenery.domain.testing.Fixtures.aPromo;
import static dev.greenery.domain.testing.Fixtures.anUnknownPromo;
import static dev.greenery.domain.testing.Fixtures.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Stream;

class PromoTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "13, 13.00",
        "-1, -1.00",
        "2147483647, 2147483647.00",
        "-2147483648, -2147483648.00"
    })
    void aDiscountIsSoManyWholeDollars(int dollars, String amount) {
        assertThat(new Discount(dollars).toMoney()).isEqualTo(money(amount));
    }

    @Test
    void aPromoThatIsCalledAsIfItWereNoneIsNeitherThatNorAnyOther() {
        assertThat(Stream.of("(none)", "((none))", "none", "(NONE)").map(PromoId::of))
                .doesNotContain(PromoId.NONE)
                .extracting(PromoId::value)
                .containsExactly("((none))", "(((none)))", "none", "(NONE)");
    }

    @ParameterizedTest
    @CsvSource({
        "active, true, true",
        "inactive, false, true",
        "unknown, false, false",
        "Active, false, false",
        "'', false, false"
    })
    void onlyAnActivePromoCanBeUsed(String status, boolean active, boolean known) {
        Promo promo = aPromo("summer").inStatus(status).build();

        assertThat(promo.isActive()).isEqualTo(active);
        assertThat(promo.status().isKnown()).isEqualTo(known);
        assertThat(promo.status()).hasToString(status);
        assertThat(promo.isKnown()).isTrue();
    }

    @Test
    void anUnknownPromoHasNoDiscountAndCannotBeUsed() {
        Promo unknown = anUnknownPromo("summer");

        assertThat(unknown.id()).isEqualTo(new PromoId("summer"));
        assertThat(unknown.discount()).isEmpty();
        assertThat(unknown.isActive()).isFalse();
        assertThat(unknown.isKnown()).isFalse();
        assertThat(unknown.status()).isEqualTo(PromoStatus.UNKNOWN);
    }

    @Test
    void itsCodeKeepsSpacesAndCapitals() {
        assertThat(new PromoId("instruction set")).hasToString("instruction set");
        assertThat(new PromoId("Optional")).isNotEqualTo(new PromoId("optional"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void itsCodeIsNotBlank(String code) {
        assertThatThrownBy(() -> new PromoId(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A promo's code is blank");
    }

    @Test
    void codesAreOrderedCapitalsFirst() {
        assertThat(Stream.of("task-force", "Optional", "leverage").map(PromoId::new).sorted())
                .extracting(PromoId::value)
                .containsExactly("Optional", "leverage", "task-force");
    }
}
