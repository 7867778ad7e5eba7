package dev.greenery.marts.marketing;

import dev.greenery.application.mart.Mart;
import dev.greenery.marts.core.DimProduct;
import dev.greenery.marts.core.DimPromo;
import dev.greenery.marts.core.DimUser;
import dev.greenery.marts.core.FactOrder;
import dev.greenery.marts.core.FactUserOrder;

import java.util.Set;

/** The mart of the marketing team. */
public final class MarketingMart implements Mart {
    @Override
    public String name() {
        return "marketing";
    }

    @Override
    public String description() {
        return "Marketing asks who buys again and why, which promos pay, and which sessions"
                + " convert, by day and by region.";
    }

    @Override
    public String owner() {
        return "marketing";
    }

    @Override
    public Set<Class<? extends Record>> exposes() {
        return Set.of(
                DimUser.class,
                DimProduct.class,
                DimPromo.class,
                FactOrder.class,
                FactUserOrder.class);
    }
}
