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
import dev.greenery.domain.product.ProductId;
import dev.greenery.marts.core.DimProduct;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who looked at a product on a day. A session without a user counts as one viewer, who views the
 * product for the first time: nobody can tell whether they had been there before.
 */
@Model(
        name = "fact_page_views",
        layer = FACT,
        description =
                "One row per product and day of its page views: views, viewers and how many of them"
                        + " were new to the product.")
record FactPageViews(
        @Key @Ref(DimProduct.class) ProductId productId,
        @Key @Doc("Day of the views in the business zone.") LocalDate day,
        @Lookup(value = DimProduct.class, column = "name") String productName,
        @Sum @Doc("Views of the product's page.") long pageViews,
        @Sum @Doc("Different users that viewed it, and sessions without a user.") long viewers,
        @Sum @Doc("Viewers that are a session without a user.") long anonymousViewers,
        @Sum @Doc("Viewers whose first view ever of the product falls on the day.")
                long firstTimeViewers,
        @Sum @Doc("Different sessions that viewed it on the day.") long viewingSessions) {
    @Derived
    @Doc("page_views / viewers.")
    Optional<BigDecimal> viewsPerViewer() {
        return Ratios.ratio(pageViews, viewers);
    }
}
