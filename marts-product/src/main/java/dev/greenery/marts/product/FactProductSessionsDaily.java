package dev.greenery.marts.product;

import static dev.greenery.application.mart.Layer.FACT;

import dev.greenery.application.mart.Derived;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Lookup;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.application.mart.measure.Sum;
import dev.greenery.application.mart.metric.Ratios;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.product.ProductId;
import dev.greenery.marts.core.DimProduct;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What the sessions that started on a day did with a product. */
@Model(
        name = "fact_product_sessions_daily",
        layer = FACT,
        description =
                "One row per product and day on which sessions that viewed, carted or ordered it"
                        + " started: how many went how far.")
record FactProductSessionsDaily(
        @Key @Ref(DimProduct.class) ProductId productId,
        @Key @Doc("Day of the sessions' start in the business zone.") LocalDate day,
        @Lookup(value = DimProduct.class, column = "name") String productName,
        @Sum @Doc("Sessions that viewed the product.") long sessionsViewed,
        @Sum @Doc("Sessions that put the product into the cart.") long sessionsCarted,
        @Sum @Doc("Sessions whose order holds the product.") long sessionsOrdered,
        @Sum @Doc("Views of the product's page.") long pageViews,
        @Sum @Doc("Times that the product was put into the cart.") long carts,
        @Sum @Doc("Units in the sessions' orders.") long units,
        @Sum @Doc("Line amounts in the sessions' orders that are known, before any discount.")
                Money knownRevenue,
        @Sum @Doc("Lines of the sessions' orders whose amount is not known.") long unpricedLines) {
    @Derived
    @Doc("Line amounts in the sessions' orders, before any discount; empty when one is not known.")
    Optional<Money> revenue() {
        return Takings.whole(knownRevenue, unpricedLines);
    }

    @Derived
    @Doc("sessions_ordered / sessions_viewed.")
    Optional<BigDecimal> conversionRate() {
        return Ratios.ratio(sessionsOrdered, sessionsViewed);
    }
}
