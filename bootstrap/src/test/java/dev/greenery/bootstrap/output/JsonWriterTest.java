package dev.greenery.bootstrap.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.query.ResultRow;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

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

    private static String json(ResultRow... rows) {
        return Written.by(
                out -> {
                    JsonWriter writer = new JsonWriter(List.of("a", "b"), out);
                    List.of(rows).forEach(writer::write);
                    writer.finish();
                });
    }
}
