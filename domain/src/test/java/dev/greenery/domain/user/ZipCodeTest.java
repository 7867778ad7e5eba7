package dev.greenery.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class ZipCodeTest {
    private static final Optional<String> US = Optional.of("United States");

    @ParameterizedTest
    @CsvSource({
        "92056.0, 92056",
        "501.000, 501",
        "06105, 06105",
        "SW1A 1AA, SW1A 1AA",
        "92056., 92056.",
        "92056.5, 92056.5",
        ".0, .0",
        "1A.0, 1A.0"
    })
    void aNumberLosesItsDecimalPlaces(String text, String code) {
        assertThat(ZipCode.of(text)).isEqualTo(new ZipCode(code));
    }

    @ParameterizedTest
    @CsvSource({
        "6105, 06105",
        "501, 00501",
        "1, 00001",
        "0, 00000",
        "9999, 09999",
        "10000, 10000",
        "92056, 92056",
        "123456, 123456",
        "12345678, 12345678",
        "9223372036854775807, 9223372036854775807",
        "-6105, -6105",
        "610A, 610A",
        "'', ''"
    })
    void aNumberRegainsItsLeadingZerosInTheUnitedStates(String number, String code) {
        assertThat(new ZipCode(number).in(US)).isEqualTo(new ZipCode(code));
        assertThat(new ZipCode(number).in(Optional.empty())).isEqualTo(new ZipCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02134-1000", "021341000"})
    void fiveDigitsAreKeptOfNineThere(String code) {
        assertThat(new ZipCode(code).in(US)).isEqualTo(new ZipCode("02134"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02134-10", "2134-1000", "02134 1000", "02134-10000"})
    void ofWhatIsNoZipPlusFourAllIsKept(String code) {
        assertThat(new ZipCode(code).in(US)).isEqualTo(new ZipCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1010", "101", "02134-1000", "021341000", "SW1A 1AA"})
    void codesOfOtherCountriesAreAsTheyAre(String code) {
        assertThat(new ZipCode(code).in(Optional.of("Austria"))).isEqualTo(new ZipCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"USA", "usa ", "U.S.", "United States of America", " "})
    void theUnitedStatesHaveSeveralNamesAndAreMeantByNone(String country) {
        assertThat(new ZipCode("6105").in(Optional.of(country))).isEqualTo(new ZipCode("06105"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06105",
                "0",
                "123456",
                "SW1A 1AA",
                "K1A 0B1",
                "k1a0b1",
                "D-10115",
                "1234 AB",
                "00-950",
                "HM CX",
                "123456789012"
            })
    void codesOfLettersAndDigitsAreWellFormed(String code) {
        assertThat(new ZipCode(code).isWellFormed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " 92056",
                "92056 ",
                "-6105",
                "K1A  0B1",
                "K1A- 0B1",
                "K1A_0B1",
                "9.2056E+04",
                "N/A",
                "٩٢٠٥٦",
                "Ä1010",
                "92056\n",
                "1234567890123"
            })
    void othersAreNot(String code) {
        assertThat(new ZipCode(code).isWellFormed()).isFalse();
    }

    @Test
    void textsOfAnyLengthAreLookedAt() {
        ZipCode code = ZipCode.of("A ".repeat(1_000_000));

        assertThat(code.in(US)).isEqualTo(code);
        assertThat(code.isWellFormed()).isFalse();
        assertThat(code.isPositive()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00001", "06105", "92056", "123456", "SW1A 1AA", "00-950", "0A"})
    void whatIsMoreThanZerosIsPositive(String code) {
        assertThat(new ZipCode(code).isPositive()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "00000", "0", "000-0000", "00 00", "-6105"})
    void anythingElseIsNot(String code) {
        assertThat(new ZipCode(code).isPositive()).isFalse();
    }

    @Test
    void itIsWrittenAsItsCode() {
        assertThat(new ZipCode("06105")).hasToString("06105");
    }
}
