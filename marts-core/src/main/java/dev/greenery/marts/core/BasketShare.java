package dev.greenery.marts.core;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.metric.Ratios;

import java.math.BigDecimal;
import java.util.Optional;

/** What a product is of its basket. */
public record BasketShare(
        @Doc("Distinct products of the order.") int basketProducts,
        @Doc("Units of all products of the order.") int basketSize,
        @Doc("quantity / basket_size; empty when the basket has no units.")
                Optional<BigDecimal> shareOfBasket) {
    static BasketShare of(int quantity, Basket basket) {
        return new BasketShare(
                basket.distinctProducts(),
                basket.totalQuantity(),
                Ratios.ratio(quantity, basket.totalQuantity()));
    }
}
