package dev.greenery.marts.core;

import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.variable.Variable;

import java.util.List;

/** The mart that everybody shares. */
public final class CoreMart implements Mart {
    @Override
    public String name() {
        return "core";
    }

    @Override
    public String description() {
        return "Who our users are, what they ordered and what we sell: the models that every"
                + " business unit shares.";
    }

    @Override
    public String owner() {
        return "Core data team";
    }

    @Override
    public List<Variable<?>> variables() {
        return List.of(DimProduct.LOW_STOCK_THRESHOLD);
    }
}
