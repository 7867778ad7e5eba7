package dev.greenery.marts.product;

import static dev.greenery.application.mart.Layer.FACT;

import dev.greenery.application.mart.ByName;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.session.EventId;
import dev.greenery.marts.core.DimProduct;

import java.util.Optional;

/** One look at the page of a product. */
@ByName
@Model(
        name = "fact_user_content_pageviews",
        layer = FACT,
        description =
                "One row per view of a product's page: who looked at what, and whether for the"
                        + " first time. Views of other pages are in fact_user_sessions only.")
record FactUserContentPageview(
        @Key EventId eventId,
        @Embed PageView view,
        @Ref(DimProduct.class) ProductId productId,
        String productName,
        @Doc("What one unit costs now; empty for an unknown product.") Optional<Money> price,
        @Doc("Units in stock now; empty for an unknown product.") Optional<Integer> inventory,
        @Doc("Whether the inventory is at or below the threshold now.") boolean lowStock,
        @Doc(
                        "Whether the user had viewed the product earlier, in this session or"
                                + " another; a session without a user knows only itself.")
                boolean viewedBefore) {}
