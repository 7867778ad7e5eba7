package dev.greenery.adapters.postgres.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

class InstantTextTest {
    @ParameterizedTest
    @CsvSource({
        "2021-02-11T23:30:33Z, 2021-02-11T23:30:33Z",
        "2021-02-11 23:30:33, 2021-02-11T23:30:33Z",
        "2021-02-11T23:30:33.5Z, 2021-02-11T23:30:33.500Z",
        "2021-02-11T23:30:33.123456, 2021-02-11T23:30:33.123456Z",
        "2021-02-11T23:30:33+01:00, 2021-02-11T22:30:33Z",
        "2021-02-11T23:30:33-0530, 2021-02-12T05:00:33Z",
        "2021-02-11 23:30:33+00, 2021-02-11T23:30:33Z",
        "1969-12-31T23:59:59.999999Z, 1969-12-31T23:59:59.999999Z",
        "2021-02-11 23:30:33 UTC, 2021-02-11T23:30:33Z",
        "2021-02-11 23:30:33.25 UTC, 2021-02-11T23:30:33.250Z",
        "2021-02-11 23:30:33.000 +0000, 2021-02-11T23:30:33Z",
        "2021-02-11 23:30:33.000 -0800, 2021-02-12T07:30:33Z",
        "2021-02-11T23:30:33.123456000Z, 2021-02-11T23:30:33.123456Z",
        "2199-12-31T23:59:59Z, 2199-12-31T23:59:59Z",
    })
    void readsWhatExportsWrite(String text, Instant expected) {
        assertThat(InstantText.epochMicros(text))
                .isEqualTo(ChronoUnit.MICROS.between(Instant.EPOCH, expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021-02-11",
                "2021-02-30T00:00:00Z",
                "2021-02-11T24:00:00Z",
                "2021-02-11T23:30:33.Z",
                "2021-02-11T23:30:33.1234567Z",
                "2021-02-11T23:30:33 ",
                "2021-02-11T23:30:33 GMT",
                "2021-02-11T23:30:33.1234560001Z",
                "0000-01-01T00:00:00Z",
                "1899-12-31T23:59:59Z",
                "1900-01-01T00:00:00+05:00",
                "2200-01-01T00:00:00Z",
                "2199-12-31T23:59:59-05:00",
                "2021-02-11T23:30:3\u0663Z",
                "2021-02-11T23:30:33+1",
                "2021-02-11T23:30:33+19:00",
                "2021-02-11T23:30:33+01:60",
                "2021-02-11X23:30:33Z",
                "11/02/2021 23:30:33",
            })
    void refusesEverythingElse(String text) {
        assertThat(InstantText.epochMicros(text)).isEqualTo(InstantText.NONE);
    }
}
