package dev.greenery.adapters.graphql.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class JsonTest {
    @Test
    void numbersKeepEveryDigitThatTheyHave() throws MalformedJsonException {
        assertThat(write(Json.read("[12.50, 1E+2, 0.10, 9007199254740993]")))
                .isEqualTo("[12.50,100,0.10,9007199254740993]");
    }

    @Test
    void nothingIsWrittenAsNull() throws MalformedJsonException {
        assertThat(write(Arrays.asList(1, null, true))).isEqualTo("[1,null,true]");
        assertThat(Json.read("null")).isNull();
    }

    @Property
    void whatWasWrittenIsReadBack(@ForAll("values") Object value) throws MalformedJsonException {
        assertThat(Json.read(Json.write(value))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,]", "{\"a\":1,\"a\":2}", "1 2", "nul", "'a'", "{a:1}"})
    void anythingElseIsRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> Json.read(text))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageStartingWith("Not valid JSON at line 1, column ");
    }

    @Test
    void valuesInsideValuesHaveAnEnd() {
        assertThatThrownBy(() -> Json.read("[".repeat(101) + "]".repeat(101)))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("depth");
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> leaves =
                Arbitraries.oneOf(
                        Arbitraries.strings(),
                        Arbitraries.integers(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(new BigDecimal("1.10"), new BigDecimal("-0.000001")));
        return Arbitraries.recursive(
                () -> leaves,
                inner ->
                        Arbitraries.oneOf(
                                inner.list().ofMaxSize(3).map(List::copyOf),
                                Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), inner)
                                        .ofMaxSize(3)
                                        .map(Map::copyOf)),
                0,
                3);
    }

    private static String write(Object value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }
}
