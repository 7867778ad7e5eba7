package dev.greenery.testing;

import static dev.greenery.testing.RowAssertions.assertThatRows;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class RowsAssertTest {
    private static final Pot CLAY = new Pot("clay", 2, Optional.of("Pothos"));
    private static final Pot TIN = new Pot("tin", 5, Optional.empty());
    private static final List<Pot> POTS = List.of(CLAY, TIN);

    @Test
    void rowsAreTheSameInAnyOrder() {
        assertThatCode(() -> assertThatRows(POTS).are(TIN, CLAY)).doesNotThrowAnyException();
    }

    @Test
    void aRowThatDiffersIsShownWithItsKeyAndBothValuesOfWhatDiffers() {
        assertThatThrownBy(
                        () ->
                                assertThatRows(POTS)
                                        .are(new Pot("clay", 3, Optional.of("Pothos")), TIN))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        """
                        Rows differ (expected -> actual): 2 expected, 2 there; 1 differs
                        +---------+------+--------+
                        |         | name | litres |
                        +---------+------+--------+
                        | differs | clay | 3 -> 2 |
                        +---------+------+--------+\
                        """);
    }

    @Test
    void rowsThatOnlyOneSideHasAreShownWhole() {
        assertThatThrownBy(
                        () -> assertThatRows(POTS).are(CLAY, new Pot("glass", 1, Optional.empty())))
                .hasMessage(
                        """
                        Rows differ (expected -> actual): 2 expected, 2 there; 1 missing, 1 unexpected
                        +------------+-------+--------+--------+
                        |            | name  | litres | plant  |
                        +------------+-------+--------+--------+
                        | missing    | glass | 1      | (none) |
                        | unexpected | tin   | 5      | (none) |
                        +------------+-------+--------+--------+\
                        """);
    }

    @Test
    void aRowThatIsThereTwiceIsUnexpectedOnce() {
        assertThatThrownBy(() -> assertThatRows(List.of(CLAY, CLAY)).are(CLAY))
                .hasMessageContaining("1 expected, 2 there; 1 unexpected");
    }

    @Test
    @SuppressWarnings("NullOptional") // as a faulty builder does
    void anEmptyValueIsNoNull() {
        Pot faulty = new Pot("tin", 5, null);

        assertThatThrownBy(() -> assertThatRows(List.of(faulty)).are(TIN))
                .hasMessageContaining("(none) -> null");
    }

    @Test
    void someColumnsAreEnough() {
        assertThatCode(
                        () ->
                                assertThatRows(POTS)
                                        .columns(Pot::litres, Pot::taken, Pot::plant)
                                        .are(
                                                tuple(5, false, Optional.empty()),
                                                tuple(2, true, "Pothos")))
                .doesNotThrowAnyException();
    }

    @Test
    void ofSomeColumnsTheKeyTellsWhichRowIsMeant() {
        assertThatThrownBy(
                        () ->
                                assertThatRows(POTS)
                                        .columns(Pot::name, Pot::taken)
                                        .are(tuple("tin", true), tuple("clay", true)))
                .hasMessageContaining("| tin  | true -> false |");
    }

    @Test
    void valuesThatLookTheSameAreToldByTheirTypes() {
        assertThatThrownBy(
                        () ->
                                assertThatRows(List.of(TIN))
                                        .columns(Pot::name, Pot::litres)
                                        .are(tuple("tin", "5")))
                .hasMessageContaining("| 5 (String) -> 5 (Long) |");
    }

    @Test
    void aTupleHasAValueForEachColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatRows(POTS).columns(Pot::name).are(tuple("tin", 5)))
                .withMessage("(\"tin\", 5) has 2 values for 1 columns");
    }

    @Test
    void noRowsAreExpectedByTheWord() {
        assertThatCode(() -> assertThatRows(List.<Pot>of()).areNone()).doesNotThrowAnyException();
        assertThatThrownBy(() -> assertThatRows(POTS).areNone())
                .hasMessageContaining("0 expected, 2 there; 2 unexpected");
    }

    @Test
    void ofManyRowsSomeAreShown() {
        List<Pot> many =
                IntStream.range(0, 30)
                        .mapToObj(i -> new Pot("pot " + i, 1, Optional.empty()))
                        .toList();

        assertThatThrownBy(() -> assertThatRows(many).areNone())
                .hasMessageContaining("30 unexpected")
                .hasMessageContaining("pot 19")
                .hasMessageEndingWith("... and 10 more")
                .message()
                .doesNotContain("pot 20");
    }

    @Test
    void whatTheTestSaysOfItIsTold() {
        assertThatThrownBy(() -> assertThatRows(POTS).as("the pots").areNone())
                .hasMessageStartingWith("[the pots] Rows differ");
    }
}
