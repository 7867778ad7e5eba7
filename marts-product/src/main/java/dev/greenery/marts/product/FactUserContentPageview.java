package dev.greenery.marts.product;

import static dev.greenery.application.mart.Layer.FACT;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.domain.session.EventId;

/** One look at the page of a product. */
@Model(
        name = "fact_user_content_pageviews",
        layer = FACT,
        description =
                "One row per view of a product's page: who looked at what, and whether for the"
                        + " first time. Views of other pages are in fact_user_sessions only.")
record FactUserContentPageview(
        @Key EventId eventId,
        @Embed PageView view,
        @Embed ViewedProduct product,
        @Doc(
                        "Whether the user had viewed the product earlier, in this session or"
                                + " another; a session without a user knows only itself.")
                boolean viewedBefore) {}
