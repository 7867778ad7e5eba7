package dev.greenery.bootstrap.marts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The statistics that the marts are held against are held against figures from elsewhere. */
@ExtendWith(WarehouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlStatisticsIT {
    private TestDatabase database;

    @BeforeAll
    void createFunctions(TestDatabase empty) {
        database = empty;
        ExpectedTables.createStatistics(empty);
    }

    /**
     * Fisher: the lady tasting tea, 17/35, and 7128488141/10402761941, both as exact fractions.
     * Chi-squared: erfc(sqrt(x/2)) of the exact x, 179056/37125 and 20. Wilson: 81 of 263, the
     * example in R. G. Newcombe, "Two-sided confidence intervals for the single proportion",
     * Statistics in Medicine 17 (1998), table I: 0.2553 to 0.3662.
     */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '=',
            value = {
                "fisher_exact(3, 1, 1, 3) = 0.4857142857142857",
                "fisher_exact(9, 1, 90, 24) = 0.6852495694345141",
                "fisher_exact(0, 5, 5, 0) = 0.0079365079365079",
                "chi_squared(43, 17, 56, 8) = 0.0280814952366567",
                "chi_squared(30, 10, 10, 30) = 0.0000077442164310",
                "wilson(81, 263, -1) = 0.2552885198782742",
                "wilson(81, 263, 1) = 0.3662095769828000"
            })
    void theFunctionHasAKnownValue(String call, double known) {
        double value =
                Double.parseDouble(database.rows("SELECT expected." + call).getFirst().getFirst());

        assertThat(value).isCloseTo(known, within(1e-15));
    }
}
