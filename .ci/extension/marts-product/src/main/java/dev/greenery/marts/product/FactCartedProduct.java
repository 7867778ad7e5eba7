package dev.greenery.marts.product;

import static dev.greenery.application.mart.Layer.FACT;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.application.mart.variable.Variable;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.session.SessionId;
import dev.greenery.domain.user.UserId;
import dev.greenery.marts.core.DimProduct;
import dev.greenery.marts.core.DimUser;

/** A product that was put into the cart. */
@Model(
        name = "fact_carted_products",
        layer = FACT,
        description = "One row per session and product that it put into the cart.")
record FactCartedProduct(
        @Key @Ref(DimUser.class) UserId userId,
        @Key SessionId sessionId,
        @Key @Ref(DimProduct.class) ProductId productId,
        @Doc("Times that the product was put into the cart.") int carts) {
    static final Variable<Integer> LEAST_CARTS =
            Variable.wholeNumber("least_carts", 1)
                    .atLeast(1)
                    .doc("Times that a product is put into the cart before it counts as carted.");
}
