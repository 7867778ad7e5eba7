package dev.greenery.application.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class SampleRowTest {
    @Test
    void namesAreShownAsAWhole() {
        String name = "x".repeat(300);

        assertThat(shown(name)).isEqualTo(name);
    }

    @Test
    void longerTextsAreCutOnce() {
        String cut = shown("x".repeat(1_000_000));

        assertThat(cut).isEqualTo("x".repeat(299) + "…");
        assertThat(shown(cut)).isEqualTo(cut);
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertThat(shown("x" + "🌱".repeat(200))).isEqualTo("x" + "🌱".repeat(149) + "…");
        assertThat(shown("🌱".repeat(200))).isEqualTo("🌱".repeat(149) + "…");
    }

    private static String shown(String value) {
        return new SampleRow(Map.of("name", value)).values().get("name");
    }
}
