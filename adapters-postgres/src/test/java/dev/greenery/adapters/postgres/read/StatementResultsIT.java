package dev.greenery.adapters.postgres.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.query.JsonValue;
import dev.greenery.application.query.ResultColumn;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What statements find is given as it is. */
class StatementResultsIT extends StatementScenario {
    @Test
    void givesColumnsAndRowsInTheirOrder() {
        assertThat(run("SELECT 'b' AS second, 1 AS first UNION ALL SELECT 'a', NULL"))
                .isEqualTo(Outcome.succeeded(2L));

        assertThat(columns)
                .containsExactly(
                        new ResultColumn("second", false), new ResultColumn("first", true));
        assertThat(rows).containsExactly(row("b", 1L), row("a", null));
    }

    @Test
    void keepsColumnsOfOneName() {
        run("SELECT 1 AS a, 2 AS a");

        assertThat(columns).extracting(ResultColumn::name).containsExactly("a", "a");
        assertThat(rows).containsExactly(row(1L, 2L));
    }

    @Test
    void tellsTheColumnsEvenWithoutRows() {
        assertThat(run("SELECT name FROM plants WHERE false")).isEqualTo(Outcome.succeeded(0L));

        assertThat(columns).containsExactly(new ResultColumn("name", false));
    }

    @Test
    void givesRowsWithoutColumns() {
        assertThat(run("SELECT FROM generate_series(1, 3)")).isEqualTo(Outcome.succeeded(3L));

        assertThat(columns).isEmpty();
        assertThat(rows).hasSize(3).containsOnly(row());
    }

    @Test
    void givesNumbersWithAllTheirDigits() {
        run(
                "SELECT 12345678901234567890.1230, 0.1::real, 1e300::float8, 9223372036854775807,"
                        + " 'NaN'::numeric, '-Infinity'::numeric");

        assertThat(rows)
                .containsExactly(
                        row(
                                new BigDecimal("12345678901234567890.1230"),
                                0.1,
                                1e300,
                                Long.MAX_VALUE,
                                Double.NaN,
                                Double.NEGATIVE_INFINITY));
        assertThat(columns).allMatch(ResultColumn::isNumeric);
    }

    @Test
    void givesPointsInTimeInUtcAndAllTimesAsIsoHasThem() {
        run(
                "SELECT '2021-02-12 01:30:34.5+02'::timestamptz, '2021-02-11 23:30'::timestamp,"
                        + " '2021-02-11'::date, 'infinity'::timestamptz, '-infinity'::timestamp");

        assertThat(rows)
                .containsExactly(
                        row(
                                Instant.parse("2021-02-11T23:30:34.5Z"),
                                "2021-02-11T23:30:00",
                                "2021-02-11",
                                "infinity",
                                "-infinity"));
    }

    @Test
    void givesOtherValuesAsTheServerWritesThem() {
        run(
                "SELECT true, ARRAY[1, NULL], '\\x00ff'::bytea, '{\"a\": [1]}'::jsonb, '[1]'::json,"
                        + " '5c357e7e-2b8d-4a59-ae41-816f8e5f45d6'::uuid, ''::text,"
                        + " interval '1 day'");

        assertThat(rows)
                .containsExactly(
                        row(
                                true,
                                "{1,NULL}",
                                "\\x00ff",
                                new JsonValue("{\"a\": [1]}"),
                                new JsonValue("[1]"),
                                "5c357e7e-2b8d-4a59-ae41-816f8e5f45d6",
                                "",
                                "1 day"));
    }

    @Test
    void numbersThatCountByThemselvesAreNumbers() {
        run("SELECT import_id FROM raw.imports");

        assertThat(columns).containsExactly(new ResultColumn("import_id", true));
    }

    @Test
    void leavesQuestionMarksAndBracesToTheServer() {
        run("SELECT '{\"a\": 1}'::jsonb ? 'a', '{d 1}'");

        assertThat(rows).containsExactly(row(true, "{d 1}"));
    }

    private static List<Object> row(Object... values) {
        List<Object> row = new ArrayList<>();
        for (Object value : values) {
            row.add(Optional.ofNullable(value));
        }
        return row;
    }
}
