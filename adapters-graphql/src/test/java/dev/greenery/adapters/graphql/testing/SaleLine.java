package dev.greenery.adapters.graphql.testing;

import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.domain.order.OrderId;

/** A row whose key has two columns. */
@Model(
        name = "fact_sale_lines",
        layer = Layer.FACT,
        description = "One row per sale and plant: how many.")
public record SaleLine(@Key @Ref(Sale.class) OrderId saleId, @Key String plant, int quantity) {}
