package dev.greenery.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZipCodeTest {
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
        "9223372036854775807, 9223372036854775807",
        "-6105, -6105"
    })
    void aNumberRegainsItsLeadingZeros(long number, String code) {
        assertThat(ZipCode.ofNumber(number)).isEqualTo(new ZipCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00001", "06105", "92056", "123456"})
    void digitsThatAreNotAllZeroArePositive(String code) {
        assertThat(new ZipCode(code).isPositive()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00000", "0", "-6105", "9205A", "92056-1234", " 92056", "٩٢٠٥٦"})
    void anythingElseIsNot(String code) {
        assertThat(new ZipCode(code).isPositive()).isFalse();
    }

    @Test
    void itIsWrittenAsItsCode() {
        assertThat(new ZipCode("06105")).hasToString("06105");
    }
}
