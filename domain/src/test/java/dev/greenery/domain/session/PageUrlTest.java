package dev.greenery.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://greenery.com/product/fb0e8be7, /product/fb0e8be7",
        "https://greenery.com/, /",
        "https://greenery.com, /",
        "https://greenery.com:8443/cart, /cart",
        "https://greenery.com//cart, //cart",
        "https:///cart, /cart",
        "//greenery.com/cart, /cart",
        "greenery.com/cart, /cart",
        "greenery.com, /",
        "/cart, /cart",
        "/, /",
        "'', /"
    })
    void thePathFollowsTheHost(String url, String path) {
        assertThat(new PageUrl(url).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "https://greenery.com/cart?coupon=a/b, /cart",
        "https://greenery.com/cart#items/2, /cart",
        "https://greenery.com/cart#a?b, /cart",
        "https://greenery.com?page=/cart, /",
        "https://greenery.com#/cart, /",
        "?page=/cart, /"
    })
    void thePathEndsBeforeTheQueryAndTheFragment(String url, String path) {
        assertThat(new PageUrl(url).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "/leave?to=https://example.com/x, /leave",
        "https://greenery.com?to=https://example.com/x, /",
        "greenery.com?to=https://example.com/x, /",
        "https://greenery.com/leave/https://example.com/x, /leave/https://example.com/x"
    })
    void aUrlInsideTheUrlIsNotTakenForIt(String url, String path) {
        assertThat(new PageUrl(url).path()).isEqualTo(path);
    }

    @Test
    void itIsWrittenAsItWasGiven() {
        assertThat(new PageUrl("https://greenery.com/cart?x#y"))
                .hasToString("https://greenery.com/cart?x#y");
    }

    @Test
    void aMissingUrlIsNamed() {
        assertThatThrownBy(() -> new PageUrl(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value is null");
    }
}
