package dev.greenery.bootstrap.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.query.JsonValue;
import dev.greenery.application.query.ResultRow;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class JsonWriterTest {
    @Test
    void writesAnArrayWithOneRowPerLineAndAllColumns() {
        assertThat(json(Written.row(new BigDecimal("1.50"), null), Written.row(true, "x")))
                .isEqualTo("[\n{\"a\":1.50,\"b\":null},\n{\"a\":true,\"b\":\"x\"}\n]\n");
    }

    @Test
    void writesAnEmptyArrayWithoutRows() {
        assertThat(json()).isEqualTo("[\n]\n");
    }

    @Test
    void leavesTheArrayOpenAfterAFault() {
        String unfinished =
                Written.by(
                        out -> {
                            JsonWriter writer = new JsonWriter(List.of("a"), out);
                            writer.write(Written.row(1));
                        });

        assertThat(unfinished).isEqualTo("[\n");
    }

    @Test
    void escapesWhatJsonCannotHold() {
        assertThat(JsonText.of("a\"b\\c\n\r\t\u0001ö"))
                .isEqualTo("\"a\\\"b\\\\c\\n\\r\\t\\u0001ö\"");
    }

    @Test
    void writesWhatIsJsonAlreadyAsItIsButOnOneLine() {
        assertThat(JsonText.of(new JsonValue("{\n  \"a\": 1\r\n}"))).isEqualTo("{   \"a\": 1 }");
    }

    @Test
    void writesNestedValues() {
        assertThat(JsonText.of(Map.of("a", List.of(1, Optional.empty(), Optional.of("x")))))
                .isEqualTo("{\"a\":[1,null,\"x\"]}");
        assertThat(JsonText.of(Double.NaN)).isEqualTo("null");
        assertThat(JsonText.of(1e10)).isEqualTo("1.0E10");
    }

    private static String json(ResultRow... rows) {
        return Written.by(
                out -> {
                    JsonWriter writer = new JsonWriter(List.of("a", "b"), out);
                    List.of(rows).forEach(writer::write);
                    writer.finish();
                });
    }
}
