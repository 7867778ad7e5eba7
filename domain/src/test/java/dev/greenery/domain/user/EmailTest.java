package dev.greenery.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
    @ParameterizedTest
    @ValueSource(strings = {"khearmon0@netvibes.com", "a@b", "first.last+plants@mail.example"})
    void aNameAnAtAndADomainAreWellFormed(String value) {
        assertThat(new Email(value).isWellFormed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "ann", "ann@", "@example.com", "ann@@example.com", "a@b@c"})
    void aMalformedOneIsKeptAndToldApart(String value) {
        assertThat(new Email(value).isWellFormed()).isFalse();
        assertThat(new Email(value).value()).isEqualTo(value);
    }
}
