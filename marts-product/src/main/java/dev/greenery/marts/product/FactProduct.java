package dev.greenery.marts.product;

import static dev.greenery.application.mart.Layer.FACT;

import dev.greenery.application.mart.Derived;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Lookup;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.application.mart.measure.Completed;
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

/**
 * A product from the shelf to the buyer. Every product has a row, also one that nobody looked at.
 */
@Model(
        name = "fact_product",
        layer = FACT,
        description =
                "One row per product: its stock, who looks at it, who buys it and how long the"
                        + " stock lasts.")
record FactProduct(
        @Key @Ref(DimProduct.class) ProductId productId,
        @Lookup(value = DimProduct.class, column = "name")
                @Doc("(unknown) when the catalogue does not have the product.")
                String productName,
        @Lookup(DimProduct.class) @Doc("What one unit costs now.") Optional<Money> price,
        @Lookup(DimProduct.class) @Doc("Units in stock now.") Optional<Integer> inventory,
        @Lookup(DimProduct.class)
                @Doc("Whether the inventory is at or below the configured threshold.")
                boolean lowStock,
        @Completed @Embed StockMoves stock,
        @Completed
                @Doc(
                        "Calendar days from the first to the last day on which any product was"
                                + " ordered, both included; the same for all products.")
                int salesDays,
        @Sum @Doc("Views of the product's page.") long pageViews,
        @Sum @Doc("Different users that ever viewed it, and sessions without a user.") long viewers,
        @Sum @Doc("Sessions that viewed it.") long sessionsViewed,
        @Sum @Doc("Sessions that put it into the cart.") long sessionsCarted,
        @Sum @Doc("Sessions whose order holds it.") long sessionsOrdered,
        @Sum @Doc("Times that it was put into the cart.") long carts,
        @Sum @Doc("Orders that hold it, whether they came from a session or not.") long orders,
        @Sum @Doc("Different users that ordered it.") long buyers,
        @Sum @Doc("Units ordered.") long units,
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
    @Doc("sessions_carted / sessions_viewed.")
    Optional<BigDecimal> viewToCartRate() {
        return Ratios.ratio(sessionsCarted, sessionsViewed);
    }

    @Derived
    @Doc("sessions_ordered / sessions_carted.")
    Optional<BigDecimal> cartToOrderRate() {
        return Ratios.ratio(sessionsOrdered, sessionsCarted);
    }

    @Derived
    @Doc("sessions_ordered / sessions_viewed.")
    Optional<BigDecimal> conversionRate() {
        return Ratios.ratio(sessionsOrdered, sessionsViewed);
    }

    @Derived
    @Doc(
            "Days until the stock is sold out at the average pace of the sales days: inventory /"
                    + " (units / sales_days); empty when nothing was sold.")
    Optional<BigDecimal> daysOfCover() {
        return inventory.flatMap(stock -> Ratios.ratio((long) stock * salesDays, units));
    }
}
