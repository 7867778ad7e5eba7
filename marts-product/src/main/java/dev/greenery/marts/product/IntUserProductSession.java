package dev.greenery.marts.product;

import static dev.greenery.application.mart.Layer.INTERMEDIATE;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
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
        @Embed VisitOfProduct visit) {}
