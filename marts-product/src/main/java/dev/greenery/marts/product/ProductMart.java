package dev.greenery.marts.product;

import dev.greenery.application.mart.Mart;
import dev.greenery.marts.core.DimProduct;
import dev.greenery.marts.core.DimPromo;
import dev.greenery.marts.core.DimUser;
import dev.greenery.marts.core.FactOrder;
import dev.greenery.marts.core.FactOrderItem;

import java.util.Set;

/** The mart of the product team. */
public final class ProductMart implements Mart {
    @Override
    public String name() {
        return "product";
    }

    @Override
    public String description() {
        return "What gets looked at, what gets carted, what gets bought and what is running out:"
                + " the models of the product team.";
    }

    @Override
    public String owner() {
        return "Product team";
    }

    @Override
    public Set<Class<? extends Record>> exposes() {
        return Set.of(
                DimUser.class,
                DimProduct.class,
                DimPromo.class,
                FactOrder.class,
                FactOrderItem.class);
    }
}
