package dev.greenery.adapters.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.adapters.graphql.testing.TestMarts;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.InvalidDefinitionsException;
import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.MartRegistry;

import graphql.schema.GraphQLCodeRegistry;

import org.junit.jupiter.api.Test;

import java.util.List;

class MartApiTest {
    private static final MartRegistry REGISTRY = TestMarts.registry();
    private static final MartApi SHOP = MartApi.of(REGISTRY, REGISTRY.mart("shop").orElseThrow());

    @Test
    void tablesAreShownByNameAndStepsAreNot() {
        assertThat(SHOP.models())
                .extracting(ModelApi::rowType)
                .containsExactly("DimCustomers", "FactSaleLines", "FactSales", "FactSalesDaily");
    }

    @Test
    void aReferenceIsNamedAfterItsColumn() {
        assertThat(model("fact_sales").references())
                .extracting(ReferenceApi::field)
                .containsExactly("customer", "referredByRow");
    }

    @Test
    void aReferenceToAModelOfNoConcernIsLeftOut() {
        MartDefinition shop = SHOP.mart();
        MartDefinition withoutCustomers =
                new MartDefinition(
                        shop.name(),
                        shop.description(),
                        shop.owner(),
                        List.of(model("fact_sales").model()),
                        List.of(),
                        List.of(),
                        List.of());

        assertThat(MartApi.of(REGISTRY, withoutCustomers).models().getFirst().references())
                .isEmpty();
    }

    @Test
    void aRollupIsSlicedByItsKeysAndNotByItsMeasures() {
        assertThat(slices("revenue")).containsExactly("day", "status");
    }

    @Test
    void aFactIsSlicedByWhatGroupsItsRowsAndNotByWhatTellsThemApart() {
        assertThat(slices("late_rate"))
                .containsExactly("customer_id", "referred_by", "day", "late", "status");
    }

    @Test
    void aMetricOfSeveralModelsIsSlicedByWhatTheyShare() {
        assertThat(slices("sales_per_customer")).isEmpty();
        assertThat(metric("sales_per_customer").filters())
                .extracting(ColumnDefinition::name)
                .containsExactly("customer_id");
    }

    @Test
    void whatNoSchemaCanShowIsReportedTogether() {
        MartRegistry odd = TestMarts.oddRegistry();

        assertThatThrownBy(() -> MartApi.of(odd, odd.mart("odd").orElseThrow()))
                .isInstanceOf(InvalidDefinitionsException.class)
                .hasMessageContaining("fact_odd.email is masked, so no key")
                .hasMessageContaining("fact_odd.not is a word of filters");
    }

    @Test
    void aNameThatTwoThingsClaimIsReported() {
        MartRegistry clash = TestMarts.clashingRegistry();
        MartApi api = MartApi.of(clash, clash.mart("clash").orElseThrow());

        assertThatThrownBy(() -> MartSchema.of(api, GraphQLCodeRegistry.newCodeRegistry().build()))
                .isInstanceOf(InvalidDefinitionsException.class)
                .hasMessageContaining("the type 'Direction' would be claimed twice");
    }

    private static ModelApi model(String name) {
        return SHOP.models().stream()
                .filter(model -> model.model().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static MetricApi metric(String name) {
        return SHOP.metrics().stream()
                .filter(metric -> metric.metric().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> slices(String metric) {
        return metric(metric).slices().stream().map(ColumnDefinition::name).toList();
    }
}
