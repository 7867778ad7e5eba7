package dev.greenery.adapters.postgres.load;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

class Utf8CheckTest {
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

    @Test
    void acceptsEveryCharacterThatThereIs() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            if (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE) {
                byte[] bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8);
                assertThat(isUtf8(bytes)).isTrue();
            }
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        Utf8Check check = new Utf8Check();
        for (byte next : bytes) {
            if (!check.accepts(next)) {
                return false;
            }
        }
        return check.isComplete();
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
