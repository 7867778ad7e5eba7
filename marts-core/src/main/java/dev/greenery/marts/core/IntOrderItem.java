package dev.greenery.marts.core;

import static dev.greenery.application.mart.Layer.INTERMEDIATE;

import dev.greenery.application.mart.ByName;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.order.OrderStatus;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.user.UserId;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of an order. Items of an order that no row has are kept: the unknown member's, and without
 * {@code orderedAt} and {@code orderStatus}.
 */
@ByName
@Model(
        name = "int_order_items",
        layer = INTERMEDIATE,
        description = "One row per order and product: how many units, at which price.")
public record IntOrderItem(
        @Key OrderId orderId,
        @Key @Doc("All zeros when the line names no product.") ProductId productId,
        @Doc("Who ordered.") UserId userId,
        @Doc("When the order was placed; empty when no row has the order.")
                Optional<Instant> orderedAt,
        @Doc("The promo of the order; empty when none was used.") Optional<PromoId> promoId,
        @Doc("Empty when no row has the order.") Optional<OrderStatus> orderStatus,
        @Embed OrderLine line) {}
