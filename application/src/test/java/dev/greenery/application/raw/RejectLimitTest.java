package dev.greenery.application.raw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectLimitTest {
    @Test
    void usuallyOnePercentOfAFileMayBeRejected() {
        assertThat(RejectLimit.USUAL.allows(10, 1_000)).isTrue();
        assertThat(RejectLimit.USUAL.allows(11, 1_000)).isFalse();
    }

    @Test
    void aFewRowsOfASmallFileAreNoReasonToRefuseIt() {
        assertThat(RejectLimit.USUAL.allows(1, 4)).isTrue();
        assertThat(RejectLimit.USUAL.allows(2, 4)).isTrue();
        assertThat(RejectLimit.USUAL.allows(5, 30)).isTrue();
        assertThat(RejectLimit.USUAL.allows(6, 30)).isFalse();
    }

    @Test
    void mostOfASmallFileIs() {
        assertThat(RejectLimit.USUAL.allows(3, 4)).isFalse();
        assertThat(RejectLimit.USUAL.allows(1, 1)).isFalse();
    }

    @Test
    void readsAShareOrANumberOfRows() {
        assertThat(RejectLimit.parse("2%")).contains(new RejectLimit.Share(2));
        assertThat(RejectLimit.parse("0.5 %")).contains(new RejectLimit.Share(0.5));
        assertThat(RejectLimit.parse("20")).contains(new RejectLimit.Rows(20));
        assertThat(RejectLimit.parse("0")).contains(RejectLimit.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "0.01", "101%", "2 percent", "%", "٢%", "1e3"})
    void readsNothingElse(String text) {
        assertThat(RejectLimit.parse(text)).isEmpty();
    }

    @Test
    void aShareIsOfEachFile() {
        assertThat(new RejectLimit.Share(2).allows(2, 100)).isTrue();
        assertThat(new RejectLimit.Share(2).allows(1, 49)).isFalse();
    }
}
