package dev.greenery.adapters.postgres.publication;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

/** All databases of a server share its roles. */
class ReaderNameTest {
    @Test
    void namesDatabaseAndMart() {
        assertThat(ReaderName.of("shop", "core")).isEqualTo("shop_core_reader");
        assertThat(ReaderName.of("shop", "greenery_core")).isEqualTo("shop_greenery_core_reader");
    }

    @Test
    void isNoLongerThanANameCanBe() {
        String name = ReaderName.of("d".repeat(63), "core");

        assertThat(name).hasSize(63).startsWith("dddd").endsWith("_reader");
        assertThat(ReaderName.of("ü".repeat(31), "core").getBytes(UTF_8).length)
                .isLessThanOrEqualTo(63);
    }

    @Test
    void longOnesThatBeginAlikeStayApart() {
        assertThat(ReaderName.of("d".repeat(63), "core"))
                .isNotEqualTo(ReaderName.of("d".repeat(63), "cores"));
    }
}
