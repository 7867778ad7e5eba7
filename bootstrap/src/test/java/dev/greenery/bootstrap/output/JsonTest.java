package dev.greenery.bootstrap.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.query.JsonValue;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class JsonTest {
    @Test
    void escapesWhatJsonCannotHold() {
        assertThat(json("a\"b\\c\n\r\t\u0001ö🌿")).isEqualTo("\"a\\\"b\\\\c\\n\\r\\t\\u0001ö🌿\"");
    }

    @Test
    void writesNestedValues() {
        assertThat(json(Map.of("a", List.of(1, Optional.empty(), Optional.of("x")))))
                .isEqualTo("{\"a\":[1,null,\"x\"]}");
        assertThat(json(List.of(Map.of(), List.of(), true))).isEqualTo("[{},[],true]");
    }

    @Test
    void writesWhatIsJsonAlreadyAsItIsButOnOneLine() {
        assertThat(json(List.of(1, new JsonValue("{\n  \"a\": 1\r\n}"))))
                .isEqualTo("[1,{   \"a\": 1 }]");
    }

    @Test
    void writesNumbersWithAllTheirDigits() {
        assertThat(json(new BigDecimal("1.50"))).isEqualTo("1.50");
        assertThat(json(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(json(Long.MAX_VALUE)).isEqualTo("9223372036854775807");
        assertThat(json(1e10)).isEqualTo("1.0E10");
    }

    @Test
    void writesNullForWhatIsNoNumber() {
        assertThat(json(List.of(Double.NaN, Double.NEGATIVE_INFINITY))).isEqualTo("[null,null]");
    }

    @Test
    void writesAnythingElseAsAString() {
        assertThat(json(Instant.parse("2021-02-11T23:30:34Z")))
                .isEqualTo("\"2021-02-11T23:30:34Z\"");
    }

    @Test
    void endsTheLine() {
        assertThat(Written.by(out -> Json.print(1, out))).isEqualTo("1%n".formatted());
    }

    private static String json(Object value) {
        return Written.by(out -> Json.print(value, out)).strip();
    }
}
