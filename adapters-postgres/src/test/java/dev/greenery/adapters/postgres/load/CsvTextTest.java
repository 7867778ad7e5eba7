package dev.greenery.adapters.postgres.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class CsvTextTest {
    @Test
    void quotesWhereARowWouldBeReadInAnotherWay() {
        assertThat(CsvText.of(List.of("a", "", "b,c", "say \"hi\"", "two\nlines", " d ")))
                .isEqualTo("a,,\"b,c\",\"say \"\"hi\"\"\",\"two\nlines\", d ");
    }

    @Test
    void takesNoRowForAComment() {
        assertThat(CsvText.of(List.of("#1 of all", "a"))).isEqualTo("#1 of all,a");
    }

    @Test
    void showsWhatNoTextOfTheDatabaseCanHold() {
        assertThat(CsvText.of(List.of("Pot\0hos"))).isEqualTo("Pot\u2400hos");
    }

    @Test
    void isEmptyForARowOfOneEmptyField() {
        assertThat(CsvText.of(List.of(""))).isEmpty();
    }
}
