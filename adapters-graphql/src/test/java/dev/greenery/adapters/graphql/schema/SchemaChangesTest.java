package dev.greenery.adapters.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.graphql.testing.TestMarts;
import dev.greenery.application.registry.MartRegistry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaChangesTest {
    private static final MartRegistry REGISTRY = TestMarts.registry();
    private static final String SHOP =
            new SdlPrinter(REGISTRY).printSdl(REGISTRY.marts().getLast());

    @Test
    void aSchemaBreaksNothingOfItself() {
        assertThat(SchemaChanges.breaking(SHOP, SHOP)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a column that goes
                "  items: Int! | | FactSales.items: ",
                // a column that may lack a value now
                "  items: Int! | items: Int | FactSales.items: ",
                // a column of another type
                "  items: Int! | items: Long! | FactSales.items: ",
                // a root field that goes
                "  dimCustomersByKey( | dimCustomersById( | Query.dimCustomersByKey: ",
                // an order that goes
                "  POINTS | | enum value 'POINTS'",
                // a slice that goes
                "  DAY | | RevenueDimension: "
            })
    void whatOldQueriesCouldMissIsNamed(String old, String replacement, String named) {
        String changed = SHOP.replace(old, replacement == null ? "" : "  " + replacement);

        assertThat(changed).isNotEqualTo(SHOP);
        assertThat(SchemaChanges.breaking(SHOP, changed))
                .isNotEmpty()
                .anySatisfy(change -> assertThat(change).contains(named));
    }

    @Test
    void aConditionThatGoesIsNamed() {
        String changed = SHOP.replace("  \"Has no value, or has one.\"\n  isNull: Boolean\n", "");

        assertThat(SchemaChanges.breaking(SHOP, changed))
                .anySatisfy(
                        change -> assertThat(change).contains("NullableBooleanFilter", "isNull"));
    }

    @Test
    void anArgumentThatGoesIsNamed() {
        String changed = SHOP.replaceFirst("where: FactSalesDailyFilter", "were: Int");

        assertThat(SchemaChanges.breaking(SHOP, changed))
                .anySatisfy(change -> assertThat(change).contains("where"));
    }

    @Test
    void whatIsAddedBreaksNothing() {
        String without = SHOP.replace("  items: Int!", "").replace("  POINTS", "");

        assertThat(SchemaChanges.breaking(without, SHOP)).isEmpty();
    }
}
