package dev.greenery.bootstrap.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.query.DataRow;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

class JsonWriterTest {
    @Test
    void writesAnArrayWithOneRowPerLineAndAllColumns() {
        assertThat(json(Map.of("a", new BigDecimal("1.50")), Map.of("a", true, "b", "x")))
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
                            writer.write(new DataRow(Map.of("a", 1)));
                        });

        assertThat(unfinished).isEqualTo("[\n");
    }

    @SafeVarargs
    private static String json(Map<String, Object>... rows) {
        return Written.by(
                out -> {
                    JsonWriter writer = new JsonWriter(List.of("a", "b"), out);
                    List.of(rows).forEach(row -> writer.write(new DataRow(row)));
                    writer.finish();
                });
    }
}
