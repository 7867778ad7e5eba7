package dev.greenery.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ZipCodePropertyTest {
    @Property
    void everyNumberGivesFiveDigitsOrMoreThatAreStillThatNumber(
            @ForAll @LongRange(max = 999_999) long number) {
        ZipCode code = ZipCode.ofNumber(number);

        assertThat(code.value()).matches("[0-9]{5,6}");
        assertThat(Long.parseLong(code.value())).isEqualTo(number);
        assertThat(code.isPositive()).isEqualTo(number > 0);
    }
}
