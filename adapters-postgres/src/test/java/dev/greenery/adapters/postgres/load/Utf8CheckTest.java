package dev.greenery.adapters.postgres.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class Utf8CheckTest {
    @Test
    void acceptsEveryCharacterThatThereIs() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            if (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE) {
                byte[] bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8);
                assertThat(isUtf8(bytes)).isTrue();
            }
        }
    }

    static boolean isUtf8(byte[] bytes) {
        Utf8Check check = new Utf8Check();
        for (byte next : bytes) {
            if (!check.accepts(next)) {
                return false;
            }
        }
        return check.isComplete();
    }
}
