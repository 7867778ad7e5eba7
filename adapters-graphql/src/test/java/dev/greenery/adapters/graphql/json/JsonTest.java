package dev.greenery.adapters.graphql.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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

    private static String write(Object value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }
}
