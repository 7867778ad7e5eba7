package dev.greenery.adapters.postgres.load;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

class CsvFilePropertyTest {
    private static final Integer[] LETTERS = {
        (int) 'a',
        (int) ',',
        (int) '"',
        (int) '\n',
        (int) '\r',
        0,
        (int) '#',
        0xC3,
        0xA9,
        0xE2,
        0x82,
        0xAC,
        0xEF,
        0xBB,
        0xBF,
        0xF0,
        0xFF
    };

    /** An import is refused by the one, and told where the fault is by the other. */
    @Property
    void readsToItsEndWhatTheScanFindsNoFaultIn(@ForAll("files") List<Integer> bytes)
            throws IOException {
        byte[] file = asBytes(bytes);

        Optional<?> fault = new FileScan("x.csv").scan(new ByteArrayInputStream(file));

        assertThat(isReadToItsEnd(file)).isEqualTo(fault.isEmpty());
    }

    @Provide
    Arbitrary<List<Integer>> files() {
        Arbitrary<Integer> any = Arbitraries.of(LETTERS);
        Arbitrary<Integer> text = Arbitraries.of((int) 'a', (int) ',', (int) '"', (int) '\n');
        return Arbitraries.oneOf(any.list().ofMaxSize(20), text.list().ofMaxSize(40));
    }

    private static byte[] asBytes(List<Integer> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        values.forEach(bytes::write);
        return bytes.toByteArray();
    }

    static boolean isReadToItsEnd(byte[] file) {
        try (CsvFile csv = CsvFile.open(new ByteArrayInputStream(file))) {
            while (csv.next().isPresent()) {
                // All that counts is the end.
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
