package dev.greenery.adapters.postgres.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.copy.TupleBuffer;
import dev.greenery.application.source.FieldType;
import dev.greenery.application.source.SourceColumn;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

class FieldsTest {
    private static final Horizon HORIZON = Horizon.at(Instant.parse("2026-03-01T12:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "INTEGER, 60",
        "INTEGER, 60.0",
        "INTEGER, -3.00",
        "INTEGER, 2147483647",
        "INTEGER, -2147483648",
        "QUANTITY, 100000",
        "QUANTITY, -1",
        "ZIPCODE, 92056.0",
        "ZIPCODE, SW1A 1AA",
        "ZIPCODE, 123456789012",
        "MONEY, 10.500",
        "MONEY, -0.5",
        "MONEY, 999999999.99",
        "INSTANT, 2026-03-02T12:00:00Z",
        "PLANNED, 2199-12-31 23:59:59 UTC",
        "CODE, two words",
    })
    void takesWhatToolsWrite(FieldType type, String field) {
        assertThat(fault(type, field)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, 60.5",
        "INTEGER, 60.",
        "INTEGER, 2147483648",
        "INTEGER, 99999999999999999999",
        "INTEGER, +3",
        "INTEGER, \u0663\u0664",
        "QUANTITY, 100001",
        "QUANTITY, 2147483647",
        "ZIPCODE, 1234567890123",
        "ZIPCODE, K1A  0B1",
        "ZIPCODE, ' 92056'",
        "ZIPCODE, 9205\u0666",
        "MONEY, 10.505",
        "MONEY, 1000000000",
        "MONEY, \u0661.00",
        "INSTANT, 2026-03-02T12:00:01Z",
        "INSTANT, 2121-01-01T00:00:00Z",
        "PLANNED, 2999-01-01T00:00:00Z",
    })
    void refusesWhatNoMartCanKeep(FieldType type, String field) {
        assertThat(fault(type, field)).isNotEmpty().doesNotContain(field);
    }

    @ParameterizedTest
    @EnumSource
    void keepsToWhatIsSaidOfEachType(FieldType type) {
        assertThat(type.taken())
                .isNotEmpty()
                .allSatisfy(field -> assertThat(fault(type, field)).as(field).isEmpty());
        assertThat(type.rejected())
                .isNotEmpty()
                .allSatisfy(field -> assertThat(fault(type, field)).as(field).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NAME", "CODE"})
    void keepsTextsOfKeysShort(FieldType type) {
        assertThat(fault(type, "x".repeat(300))).isEmpty();
        assertThat(fault(type, "x".repeat(301))).isEqualTo("is longer than 300 characters");
    }

    private static String fault(FieldType type, String field) {
        TupleBuffer row = new TupleBuffer();
        row.begin(1);
        return new Fields(row, HORIZON).append(SourceColumn.required("column", type), field);
    }
}
