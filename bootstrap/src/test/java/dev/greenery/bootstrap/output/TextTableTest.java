package dev.greenery.bootstrap.output;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

class TextTableTest {
    private static final List<String> CELLS = List.of("bed-one", "roses and violets", "123456");

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

    @Test
    void cutsTextsButNoNumbersToFitTheScreen() {
        assertThat(printed(30, List.of("id", "what was said", "visits")))
                .isEqualTo(
                        """
                        id       what was said  visits
                        -------  -------------  ------
                        bed-one  roses and vi\u2026  123456
                        """);
    }

    @Test
    void cutsNoNumberThatComesAfterTheWidthsAreKnown() {
        String longer = "123456789012345678901234567890";
        String table =
                Written.by(
                        out -> {
                            TextTable rows =
                                    TextTable.of(List.of("n"), List.of(true), out)
                                            .within(OptionalInt.of(20));
                            IntStream.range(0, 2_000).forEach(n -> rows.add(List.of("7")));
                            rows.add(List.of(longer)).print();
                        });

        assertThat(table.lines()).last().isEqualTo(longer);
    }

    @Test
    void leavesOutTheLastColumnsThatHaveNoRoom() {
        TextTable table =
                TextTable.of(
                                List.of("id", "what was said", "visits"),
                                List.of(false, false, true),
                                new PrintWriter(Writer.nullWriter()))
                        .within(OptionalInt.of(29))
                        .add(CELLS);

        table.print();

        assertThat(table.leftOut()).containsExactly("visits");
    }

    @Property
    void isNeverWiderThanTheScreenUnlessItsFirstColumnIs(
            @ForAll @IntRange(min = 20, max = 300) int screen,
            @ForAll @Size(min = 1, max = 9) List<@StringLength(max = 80) String> cells) {
        assertThat(
                        printed(OptionalInt.of(screen), cells)
                                .lines()
                                .map(line -> line.codePointCount(0, line.length())))
                .allSatisfy(width -> assertThat(width).isLessThanOrEqualTo(screen));
    }

    @Property
    void isTheSameOnAScreenThatIsWideEnough(
            @ForAll @Size(min = 1, max = 9) List<@StringLength(max = 80) String> cells) {
        assertThat(printed(OptionalInt.of(9 * 82), cells))
                .isEqualTo(printed(OptionalInt.empty(), cells));
    }

    private static String printed(int screen, List<String> headers) {
        return Written.by(
                out ->
                        TextTable.of(headers, List.of(false, false, true), out)
                                .within(OptionalInt.of(screen))
                                .add(CELLS)
                                .print());
    }

    private static String printed(OptionalInt screen, List<String> cells) {
        return Written.by(
                out ->
                        TextTable.of(
                                        Collections.nCopies(cells.size(), "h"),
                                        Collections.nCopies(cells.size(), false),
                                        out)
                                .within(screen)
                                .add(cells)
                                .print());
    }
}
