package dev.greenery.domain.session;

import static dev.greenery.domain.testing.Fixtures.anEvent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypeTest {
    @ParameterizedTest
    @CsvSource({"page_view, true", "add_to_cart, true", "checkout, true", "package_shipped, false"})
    void theShopKnowsFourTypesOfWhichThreeAreByTheUser(String code, boolean isByUser) {
        assertThat(EventType.of(code).isKnown()).isTrue();
        assertThat(EventType.of(code).isByUser()).isEqualTo(isByUser);
        assertThat(new EventType(code).isByUser()).isEqualTo(isByUser);
        assertThat(EventType.of(code)).hasToString(code).isEqualTo(new EventType(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ping", "PAGE_VIEW", "page_view "})
    void anotherTypeIsKeptAndToldApart(String code) {
        assertThat(EventType.of(code).isKnown()).isFalse();
        assertThat(EventType.of(code).isByUser()).isFalse();
        assertThat(EventType.of(code).code()).isEqualTo(code);
    }

    @Test
    void anEventIsOfItsTypeAlone() {
        Event checkout = anEvent().ofType(EventType.CHECKOUT).build();

        assertThat(checkout.is(new EventType("checkout"))).isTrue();
        assertThat(checkout.is(EventType.PAGE_VIEW)).isFalse();
    }
}
