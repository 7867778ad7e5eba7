package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.Utf8CheckTest.isUtf8;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

class Utf8CheckPropertyTest {
    @Property
    void agreesWithTheLibraryOnBytes(@ForAll @Size(max = 12) byte[] bytes) {
        assertThat(isUtf8(bytes)).isEqualTo(isUtf8ForTheLibrary(bytes));
    }

    @Property
    void agreesWithTheLibraryOnBytesThatLookLikeUtf8(
            @ForAll @Size(3) byte[] random, @ForAll byte last) {
        byte[] bytes = {
            (byte) (0xE0 | random[0]),
            (byte) (0x80 | (random[1] & 0x3F)),
            (byte) (0x80 | (random[2] & 0x3F)),
            last
        };
        assertThat(isUtf8(bytes)).isEqualTo(isUtf8ForTheLibrary(bytes));
    }

    private static boolean isUtf8ForTheLibrary(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
