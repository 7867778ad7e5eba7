package dev.greenery.adapters.postgres.load;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.InstantRange;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

class InstantTextPropertyTest {
    @Property
    void agreesWithTheLibrary(
            @ForAll @InstantRange(min = "1900-01-02T00:00:00Z", max = "2199-12-30T00:00:00Z")
                    Instant instant,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offsetMinutes) {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(offsetMinutes * 60);
        String text =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx")
                        .format(instant.atOffset(offset));

        assertThat(InstantText.epochMicros(text))
                .isEqualTo(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }
}
