package dev.greenery.marts.product;

import static dev.greenery.application.mart.Layer.FACT;

import dev.greenery.application.mart.Derived;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Lookup;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.application.mart.measure.Max;
import dev.greenery.application.mart.measure.Min;
import dev.greenery.application.mart.measure.Sum;
import dev.greenery.application.mart.metric.Ratios;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.product.ProductId;
import dev.greenery.marts.core.DimProduct;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** All orders of a product, whether they came from a session or not. */
@Model(
        name = "fact_product_orders",
        layer = FACT,
        description =
                "One row per product that was ordered: how often, by how many, how far along.")
record FactProductOrders(
        @Key @Ref(DimProduct.class) ProductId productId,
        @Lookup(value = DimProduct.class, column = "name") String productName,
        @Sum @Doc("Orders that hold the product.") long orders,
        @Sum @Doc("Different users that ordered it; an order that no row has is nobody's.")
                long buyers,
        @Sum @Doc("Buyers that have it in two or more orders.") long repeatBuyers,
        @Sum long units,
        @Sum @Doc("Units in orders that are being made ready.") long unitsPreparing,
        @Sum @Doc("Units in orders that are on their way.") long unitsShipped,
        @Sum @Doc("Units in orders that have arrived.") long unitsDelivered,
        @Sum @Doc("Line amounts that are known, before any discount.") Money knownRevenue,
        @Sum @Doc("Order lines whose amount is not known.") long unpricedLines,
        @Min Optional<Instant> firstOrderedAt,
        @Max Optional<Instant> lastOrderedAt) {
    @Derived
    @Doc("Line amounts, before any discount; empty when one is not known.")
    Optional<Money> revenue() {
        return Takings.whole(knownRevenue, unpricedLines);
    }

    @Derived
    @Doc("units / orders.")
    Optional<BigDecimal> averageUnitsPerOrder() {
        return Ratios.ratio(units, orders);
    }

    @Derived
    @Doc("Units in orders of any other status, and in orders that no row has.")
    long unitsInOtherStatus() {
        return units - unitsPreparing - unitsShipped - unitsDelivered;
    }
}
