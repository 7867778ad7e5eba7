package dev.greenery.bootstrap.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.query.ResultRow;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class CsvWriterTest {
    @Test
    void writesAHeaderAndEveryRow() {
        assertThat(csv(List.of("a", "b"), Written.row(1, "x"), Written.row(2L, "y")))
                .isEqualTo("a,b\n1,x\n2,y\n");
    }

    @Test
    void writesAHeaderEvenWithoutRows() {
        assertThat(csv(List.of("a", "b"))).isEqualTo("a,b\n");
    }

    @Test
    void quotesOnlyWhatNeedsQuotes() {
        assertThat(field("a,b")).isEqualTo("\"a,b\"");
        assertThat(field("say \"hi\"")).isEqualTo("\"say \"\"hi\"\"\"");
        assertThat(field("two\nlines")).isEqualTo("\"two\nlines\"");
        assertThat(field("return\r")).isEqualTo("\"return\r\"");
        assertThat(field("Dönerblume; 'x'")).isEqualTo("Dönerblume; 'x'");
        assertThat(field("#1 of all")).isEqualTo("#1 of all");
    }

    @Test
    void tellsAnAbsentValueFromAnEmptyText() {
        assertThat(csv(List.of("a", "b"), Written.row("", null))).isEqualTo("a,b\n\"\",\n");
    }

    @Test
    void writesValuesExactly() {
        assertThat(field(new BigDecimal("10.50"))).isEqualTo("10.50");
        assertThat(field(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(field(Instant.parse("2021-02-11T23:30:34Z"))).isEqualTo("2021-02-11T23:30:34Z");
        assertThat(field(Instant.parse("2021-02-11T23:30:34.5Z")))
                .isEqualTo("2021-02-11T23:30:34.500Z");
        assertThat(field(LocalDate.of(2021, 2, 11))).isEqualTo("2021-02-11");
        assertThat(field(true)).isEqualTo("true");
        assertThat(field(0.1)).isEqualTo("0.1");
        assertThat(field(new UUID(0, 1))).isEqualTo("00000000-0000-0000-0000-000000000001");
    }

    @Test
    void writesColumnsOfOneNameEachByItself() {
        assertThat(csv(List.of("a", "a"), Written.row(1, 2))).isEqualTo("a,a\n1,2\n");
    }

    private static String field(Object value) {
        String csv = csv(List.of("a"), Written.row(value));
        return csv.substring("a\n".length(), csv.length() - 1);
    }

    private static String csv(List<String> columns, ResultRow... rows) {
        return Written.by(
                out -> {
                    CsvWriter writer = new CsvWriter(columns, out);
                    List.of(rows).forEach(writer::write);
                    writer.finish();
                });
    }
}
