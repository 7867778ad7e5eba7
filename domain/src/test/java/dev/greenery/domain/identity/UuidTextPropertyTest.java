package dev.greenery.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

import java.util.Locale;
import java.util.UUID;

class UuidTextPropertyTest {
    @Property
    void whatIsWrittenIsReadBackInCapitalsOrNot(@ForAll long high, @ForAll long low) {
        UUID uuid = new UUID(high, low);

        assertThat(UuidText.parse(uuid.toString())).isEqualTo(uuid);
        assertThat(UuidText.parse(uuid.toString().toUpperCase(Locale.ROOT))).isEqualTo(uuid);
    }

    @Property
    void anIdThatLostACharacterIsNotTakenForAnother(
            @ForAll long high, @ForAll long low, @ForAll @IntRange(max = 35) int lost) {
        String damaged = new StringBuilder(text(high, low)).deleteCharAt(lost).toString();

        isRefused(damaged);
    }

    @Property
    void anIdThatGainedACharacterIsNotTakenForAnother(
            @ForAll long high,
            @ForAll long low,
            @ForAll @IntRange(max = 36) int position,
            @ForAll @CharRange(from = '0', to = '9') char gained) {
        String damaged = new StringBuilder(text(high, low)).insert(position, gained).toString();

        isRefused(damaged);
    }

    private static String text(long high, long low) {
        return new UUID(high, low).toString();
    }

    private static void isRefused(String damaged) {
        assertThatThrownBy(() -> UuidText.parse(damaged))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(damaged);
    }
}
