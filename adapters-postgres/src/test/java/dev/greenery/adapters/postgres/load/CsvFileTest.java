package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.CsvFilePropertyTest.isReadToItsEnd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

class CsvFileTest {
    private static final String LARGEST = "x".repeat(FileScan.LARGEST_FIELD - 1);

    @Test
    void readsFieldsAndRowsThatAreLarge() {
        assertThat(isRead(LARGEST + ",b\n")).isTrue();
        assertThat(isRead((LARGEST + ",").repeat(15) + "\n")).isTrue();
        assertThat(isRead(",".repeat(FileScan.MOST_FIELDS - 1) + "\n")).isTrue();
    }

    @Test
    void readsNoneThatWouldTakeMuchMemory() {
        assertThat(isRead("a\n" + LARGEST + "xx,b\n")).isFalse();
        assertThat(isRead("a\n\"" + LARGEST.repeat(3))).isFalse();
        assertThat(isRead("a\n" + (LARGEST + ",").repeat(17) + "\n")).isFalse();
        assertThat(isRead("a\n" + ",".repeat(FileScan.MOST_FIELDS) + "\n")).isFalse();
    }

    @Test
    void readsNoTextThatIsNeitherUtf8NorUtf16() {
        assertThat(isReadToItsEnd("Café\n".getBytes(StandardCharsets.ISO_8859_1))).isFalse();
        assertThat(isReadToItsEnd("a\n".getBytes(StandardCharsets.UTF_16))).isTrue();
        assertThat(isReadToItsEnd(new byte[] {0, 'a', 0, 'b', 0})).isFalse();
    }

    @Test
    void takesNoMarkOfOtherProgramsForPartOfAName() throws IOException {
        try (CsvFile csv = CsvFile.open(stream("\uFEFF\"promo_id\",status\n"))) {
            assertThat(csv.header()).containsExactly("promo_id", "status");
        }
    }

    @Test
    void takesNothingElseForAFaultOfTheFile() {
        InputStream stopped =
                new FilterInputStream(InputStream.nullInputStream()) {
                    @Override
                    public int read(byte[] buffer, int offset, int length) {
                        throw new IllegalStateException("stopped");
                    }
                };

        assertThatThrownBy(() -> CsvFile.open(stopped))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stopped");
    }

    private static boolean isRead(String text) {
        return isReadToItsEnd(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
