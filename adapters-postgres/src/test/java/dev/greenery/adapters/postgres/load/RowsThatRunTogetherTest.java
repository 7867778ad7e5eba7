package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.ShopDirectory.aShop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

/** Files whose rows cannot be told from each other. */
class RowsThatRunTogetherTest extends FileInspection {
    @Test
    void saysWhereAFileIsNotUtf8() {
        byte[] latin1 = (HEADER + "\nCafé,4,active\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(problems(aShop(directory).withBytes("promos", latin1)))
                .containsExactly(
                        "promos.csv:2: is not UTF-8 at byte 30 of the file: save it as UTF-8");
    }

    @Test
    void noticesAFileThatIsCutOffWithinACharacter() {
        byte[] cut = {'a', '\n', (byte) 0xC3};

        assertThat(problems(aShop(directory).withBytes("promos", cut)))
                .containsExactly(
                        "promos.csv:2: ends within a character, at byte 3: is it cut off?");
    }

    @Test
    void saysWhereAQuoteOpensThatNothingCloses() {
        assertThat(problemsOfPromos(HEADER + "\n\"a\nb\",4,active\n\"Optional,4,active\nx,1,y\n"))
                .containsExactly("promos.csv:4: opens a quote that no later line closes");
    }

    @Test
    void saysWhereAQuoteClosesTooEarly() {
        assertThat(problemsOfPromos(HEADER + "\n\"Optional,4,active\n\"other\",2,active\n"))
                .containsExactly(
                        "promos.csv:3: has text after the quote that closes a field opened on line"
                                + " 2: is a quote missing, or one within the field not doubled?");
    }

    @Test
    void refusesAFieldThatIsNoValue() {
        String endless = "x".repeat(FileScan.LARGEST_FIELD + 1);

        assertThat(problemsOfPromos(HEADER + "\n" + endless + ",4,active\n"))
                .containsExactly("promos.csv:2: has a field of more than 1048576 bytes");
    }

    @Test
    void refusesMoreFieldsThanAnyTableHas() {
        String million = "x,".repeat(1_000_000);
        String reason = " has more than 16384 fields in a row: are its line ends missing?";

        assertThat(problemsOfPromos(million + "\n")).containsExactly("promos.csv:1:" + reason);
        assertThat(problemsOfPromos(HEADER + "\n" + million + "\n"))
                .containsExactly("promos.csv:2:" + reason);
    }

    @Test
    void refusesARowThatIsTooLongToBeKeptInMemory() {
        String row = ("x".repeat(FileScan.LARGEST_FIELD - 1) + ",").repeat(17);

        assertThat(problemsOfPromos(HEADER + "\n" + row + "\n"))
                .containsExactly(
                        "promos.csv:2: has a row of more than 16777216 bytes:"
                                + " are its line ends missing?");
    }
}
