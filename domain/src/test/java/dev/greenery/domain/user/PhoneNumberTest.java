package dev.greenery.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"831-155-1615", "000-000-0000"})
    void threeThreeAndFourDigitsAreWellFormed(String value) {
        assertThat(new PhoneNumber(value).isWellFormed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8311551615",
                "831-155-161",
                "831-155-16155",
                "(831) 155-1615",
                "+1-831-155-1615",
                "831-155-1615 ",
                "831-155-1615\n",
                "831-155-161x",
                "٨٣١-155-1615"
            })
    void aMalformedOneIsKeptAndToldApart(String value) {
        assertThat(new PhoneNumber(value).isWellFormed()).isFalse();
        assertThat(new PhoneNumber(value).value()).isEqualTo(value);
    }
}
