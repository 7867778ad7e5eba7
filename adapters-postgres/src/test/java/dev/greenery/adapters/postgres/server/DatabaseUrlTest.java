package dev.greenery.adapters.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.application.port.out.WarehouseException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://host:5433/shop?user=me, jdbc:postgresql://host:5433/shop?user=me",
        "postgresql://host/shop, jdbc:postgresql://host/shop?",
        "postgres://me@host:5433/shop, jdbc:postgresql://host:5433/shop?user=me",
        "postgresql://me:s%40f%2Ee@host/shop?sslmode=require,"
                + " jdbc:postgresql://host/shop?sslmode=require&user=me&password=s%40f.e",
    })
    void readsBothForms(String url, String jdbcUrl) {
        assertThat(DatabaseUrl.of(url).jdbcUrl()).isEqualTo(jdbcUrl);
    }

    @Test
    void knowsWhetherItNamesAUser() {
        assertThat(DatabaseUrl.of("postgresql://me@host/shop").namesUser()).isTrue();
        assertThat(DatabaseUrl.of("jdbc:postgresql://host/shop?user=me").namesUser()).isTrue();
        assertThat(DatabaseUrl.of("postgresql://host/shop").namesUser()).isFalse();
    }

    @Test
    void tellsNoPassword() {
        assertThat(DatabaseUrl.of("postgresql://me:secret@host:5433/shop"))
                .hasToString("host:5433/shop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://me:secret@host/shop",
                "jdbc:mysql://host/shop?password=secret",
                "postgresql://me:secret word@host/shop",
                "host/shop",
                "postgresql://me:secret#1@host/shop",
                "postgresql://me:secret@1@host/shop",
                "postgresql://me:secret/1@host/shop",
                "postgresql://me:12/secret@host/shop",
                "postgresql://me:secret?1@host/shop",
                "postgresql://me:12?secret@host/shop",
                "postgresql://me:secret%1@host/shop",
                "postgresql://me@host/shop#secret",
            })
    void refusesWhatIsNoUrlOfPostgresWithoutQuotingIt(String url) {
        assertThatThrownBy(() -> DatabaseUrl.of(url))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("postgresql://USER:PASSWORD@HOST:PORT/DATABASE")
                .hasMessageContaining("%23 for #")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }
}
