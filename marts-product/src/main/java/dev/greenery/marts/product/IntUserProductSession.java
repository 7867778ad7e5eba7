package dev.greenery.marts.product;

import static dev.greenery.application.mart.Layer.INTERMEDIATE;

import dev.greenery.application.mart.ByName;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.session.SessionId;
import dev.greenery.domain.user.UserId;
import dev.greenery.marts.core.DimProduct;
import dev.greenery.marts.core.DimUser;

import java.time.LocalDate;

/**
 * What one session did with one product. The grain has the user because two users may share a
 * session id; each of them made a visit of their own.
 */
@ByName
@Model(
        name = "int_user_product_sessions",
        layer = INTERMEDIATE,
        description =
                "One row per session and product that it viewed, carted or ordered: from the first"
                        + " look to the shipping.")
record IntUserProductSession(
        @Key @Ref(DimUser.class) UserId userId,
        @Key SessionId sessionId,
        @Key @Ref(DimProduct.class) ProductId productId,
        @Doc("Name of the product; (unknown) when the catalogue does not have it.")
                String productName,
        @Doc("Day of the session's start in the business zone.") LocalDate sessionDay,
        @Doc("Views of the product's page.") int pageViews,
        @Doc("Times that the product was put into the cart.") int carts,
        @Doc("Whether an order of the user that the session checked out holds the product.")
                boolean ordered,
        @Doc("Units in the orders that the session checked out.") int units,
        @Doc("Line amounts in these orders, before any discount.") Money revenue,
        @Doc("Whether one of these orders was shipped.") boolean shipped) {}
