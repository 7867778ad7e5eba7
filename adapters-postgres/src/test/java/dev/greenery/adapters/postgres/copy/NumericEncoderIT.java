package dev.greenery.adapters.postgres.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.domain.money.Money;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The server is the judge of what an encoded number is. */
class NumericEncoderIT {
    private TestDatabase database;

    @BeforeEach
    void createTable() {
        database = TestDatabase.create();
        database.execute("CREATE TABLE public.numbers (n int, value numeric)");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void moneyArrivesToTheCent() throws SQLException {
        List<Long> amounts =
                new ArrayList<>(
                        List.of(
                                0L,
                                1L,
                                -1L,
                                99L,
                                100L,
                                10_000L,
                                999_999L,
                                1_000_000L,
                                -100_000_000L,
                                Long.MAX_VALUE,
                                Long.MIN_VALUE + 1,
                                Long.MIN_VALUE));
        Random random = new Random(7);
        for (int bits = 1; bits < Long.SIZE; bits++) {
            amounts.add(random.nextLong() >> bits);
        }
        copy(amounts.stream().<Encoding>map(a -> row -> row.money(a)).toList());

        assertThat(values()).isEqualTo(amounts.stream().map(a -> new Money(a).toString()).toList());
    }

    @Test
    void decimalsArriveWithTheirPlaces() throws SQLException {
        List<BigDecimal> decimals = new ArrayList<>();
        for (String text :
                List.of(
                        "0",
                        "0.000000",
                        "1",
                        "-1",
                        "0.798387",
                        "10000",
                        "9999.9999",
                        "0.00001234",
                        "-123456789012345678901234567890.123456789",
                        "1200",
                        "0.10")) {
            decimals.add(new BigDecimal(text));
        }
        Random random = new Random(7);
        for (int scale = 0; scale < 20; scale++) {
            decimals.add(new BigDecimal(new BigInteger(80, random), scale));
        }
        copy(decimals.stream().<Encoding>map(d -> row -> row.decimal(d)).toList());

        assertThat(values()).isEqualTo(decimals.stream().map(BigDecimal::toPlainString).toList());
    }

    private interface Encoding {
        void into(TupleBuffer row);
    }

    private void copy(List<Encoding> encodings) throws SQLException {
        TupleBuffer rows = new TupleBuffer();
        for (int i = 0; i < encodings.size(); i++) {
            rows.begin(2);
            rows.integer(i);
            encodings.get(i).into(rows);
        }
        try (Connection connection = database.open();
                BinaryCopy copy =
                        BinaryCopy.begin(
                                connection, "COPY public.numbers FROM STDIN (FORMAT binary)")) {
            copy.send(rows);
            copy.finish();
        }
    }

    private List<String> values() {
        return database.rows("SELECT value::text FROM public.numbers ORDER BY n").stream()
                .map(List::getFirst)
                .toList();
    }
}
