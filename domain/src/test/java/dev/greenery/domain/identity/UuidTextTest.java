package dev.greenery.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.session.EventId;
import dev.greenery.domain.session.SessionId;
import dev.greenery.domain.user.AddressId;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

class UuidTextTest {
    private static final String TEXT = "5c357e7e-2b8d-4a59-ae41-816f8e5f45d6";

    static Stream<Function<String, Object>> ids() {
        return Stream.of(
                UserId::of, AddressId::of, OrderId::of, ProductId::of, SessionId::of, EventId::of);
    }

    @ParameterizedTest
    @ValueSource(strings = {TEXT, "5C357E7E-2B8D-4A59-AE41-816F8E5F45D6"})
    void theUsualFormIsReadInCapitalsOrNot(String text) {
        assertThat(UuidText.parse(text))
                .isEqualTo(new UUID(0x5c357e7e_2b8d_4a59L, 0xae41_816f_8e5f_45d6L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-2-3-4-5",
                "5c357e7e2b8d4a59ae41816f8e5f45d6",
                "{5c357e7e-2b8d-4a59-ae41-816f8e5f45d6}",
                " 5c357e7e-2b8d-4a59-ae41-816f8e5f45d6",
                "5c357e7e-2b8d-4a59-ae41-816f8e5f45d",
                "5c357e7e-2b8d-4a59-ae41-816f8e5f45d6a",
                "5c357e7e2-b8d-4a59-ae41-816f8e5f45d6",
                "5c357e7e-2b8d-4a59-ae41-816f8e5f45dg"
            })
    void everyOtherFormIsRefused(String text) {
        assertThatThrownBy(() -> UuidText.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is not a UUID");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyIdIsReadAndWrittenInTheUsualForm(Function<String, Object> id) {
        assertThat(id.apply(TEXT)).hasToString(TEXT).isEqualTo(id.apply(TEXT));
        assertThatThrownBy(() -> id.apply("1-2-3-4-5"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMissingTextIsNamed() {
        assertThatThrownBy(() -> UuidText.parse(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("uuid is null");
    }
}
