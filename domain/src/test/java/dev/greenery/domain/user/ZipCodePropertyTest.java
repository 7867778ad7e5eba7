package dev.greenery.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

import java.util.Optional;

class ZipCodePropertyTest {
    @Property
    void aZipCodeIsTheSameHoweverAToolWritesIt(@ForAll @IntRange(max = 99_999) int number) {
        ZipCode code = new ZipCode("%05d".formatted(number));

        assertThat(inTheStates(Integer.toString(number))).isEqualTo(code);
        assertThat(inTheStates(number + ".0")).isEqualTo(code);
        assertThat(inTheStates(code + "-1000")).isEqualTo(code);
        assertThat(inTheStates(code.value())).isEqualTo(code);
        assertThat(code.isPositive()).isEqualTo(number > 0);
    }

    @Property
    void whatIsReadAgainStaysAsItIs(
            @ForAll @StringLength(max = 12) @Chars({'0', '1', '.', '-', ' ', 'A'}) String text,
            @ForAll boolean isNamed) {
        Optional<String> country = Optional.of("Austria").filter(name -> isNamed);
        ZipCode code = ZipCode.of(text).in(country);

        assertThat(ZipCode.of(code.value()).in(country)).isEqualTo(code);
    }

    private static ZipCode inTheStates(String text) {
        return ZipCode.of(text).in(Optional.of("United States"));
    }
}
