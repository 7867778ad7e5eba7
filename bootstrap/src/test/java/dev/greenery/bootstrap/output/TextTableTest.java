package dev.greenery.bootstrap.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class TextTableTest {
    @Test
    void alignsTextsToTheLeftAndNumbersToTheRight() {
        String table =
                Written.by(
                        out ->
                                TextTable.of(List.of("name", "rows"), List.of(false, true), out)
                                        .add(List.of("dim_users", "130"))
                                        .add(List.of("x", "7"))
                                        .print());

        assertThat(table)
                .isEqualTo(
                        """
                        name       rows
                        ---------  ----
                        dim_users   130
                        x             7
                        """);
    }

    @Test
    void keepsEveryRowOnOneLine() {
        String table =
                Written.by(
                        out ->
                                TextTable.of(List.of("a"), List.of(false), out)
                                        .add(List.of("two\nlines\u001b[31m"))
                                        .print());

        assertThat(table).isEqualTo("a\n--------------\ntwo lines [31m\n");
    }

    @Test
    void writesOnWithoutKeepingRowsOnceItKnowsTheWidths() {
        String table =
                Written.by(
                        out -> {
                            TextTable rows = TextTable.of(List.of("n"), List.of(true), out);
                            IntStream.rangeClosed(1, 2_500)
                                    .forEach(n -> rows.add(List.of(Integer.toString(n))));
                        });

        assertThat(table.lines()).hasSize(2 + 2_500).last().isEqualTo("2500");
    }
}
