package dev.greenery.bootstrap.marts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.query.MetricValue;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds the marts of a shop once, and holds every row, column and metric against an independent
 * statement of the same definition in SQL.
 */
@ExtendWith(WarehouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MartsAgainstSql {
    private TestDatabase database;
    private BuiltMarts marts;
    private ExpectedTables expected;

    /** Fills the shop's tables, and builds the marts. */
    abstract BuiltMarts build(TestDatabase empty);

    @BeforeAll
    void buildOnce(TestDatabase empty) {
        database = empty;
        marts = build(empty);
        expected = ExpectedTables.create(empty, marts.registry().models());
    }

    @AfterAll
    void stop() {
        if (marts != null) {
            marts.close();
        }
    }

    TestDatabase database() {
        return database;
    }

    BuiltMarts marts() {
        return marts;
    }

    Stream<String> models() {
        return SecondStatements.of(marts.registry()).map(ModelDefinition::qualifiedName);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everyRowOfTheModelIsAsItsSqlSays(String name) {
        ModelDefinition<?> model = marts.registry().model(name).orElseThrow();

        assertThat(expected.columns(model))
                .containsAll(model.columns().stream().map(ColumnDefinition::name).toList());
        assertThat(expected.differences(model)).isEmpty();
    }

    Stream<String> metrics() {
        return expected.metrics().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("metrics")
    void theMetricIsAsItsSqlSays(String metric) {
        List<List<String>> sides =
                database.rows(
                        """
                        SELECT numerator, denominator IS NULL, coalesce(denominator, 1),
                               round(numerator / coalesce(denominator, 1), 6)
                          FROM expected.metrics WHERE metric = '%s'\
                        """
                                .formatted(metric));
        List<String> side = sides.getFirst();
        boolean isSimple = side.get(1).equals("t");

        MetricValue value = marts.evaluate(metric).getFirst();

        assertThat(value.numerator().orElseThrow()).isEqualByComparingTo(side.getFirst());
        assertThat(value.denominator().orElse(BigDecimal.ONE)).isEqualByComparingTo(side.get(2));
        assertThat(value.denominator().isEmpty()).isEqualTo(isSimple);
        assertThat(value.value().orElseThrow()).isEqualByComparingTo(side.get(3));
    }

    Stream<Arguments> totals() {
        return expected.totals().stream().map(total -> Arguments.of(total.toArray()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("totals")
    void theModelAddsUpToWhatItIsMadeOf(String name, String ofModel, String ofInput) {
        assertThat(ofModel).as(name).isNotEqualTo("null").isEqualTo(ofInput);
    }

    @Test
    void theBuildReadsEveryRowOfTheShop() {
        assertThat(marts.report().sourceRows())
                .isNotEmpty()
                .allSatisfy(
                        (table, rows) ->
                                assertThat(rows)
                                        .as(table.tableName())
                                        .isEqualTo(
                                                database.number(
                                                        "SELECT count(*) FROM raw."
                                                                + table.tableName())));
    }
}
