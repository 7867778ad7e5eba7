package dev.greenery.marts.product;

import static dev.greenery.application.mart.Layer.FACT;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.application.mart.Severity;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.session.EventId;
import dev.greenery.domain.session.EventType;
import dev.greenery.marts.core.FactOrder;

import java.util.Optional;

/** One checkout or shipping of an order. */
@Model(
        name = "fact_user_order_pageviews",
        layer = FACT,
        description = "One row per checkout or shipping page: which order went through when.")
record FactUserOrderPageview(
        @Key EventId eventId,
        @Embed PageView view,
        @Ref(value = FactOrder.class, unresolved = Severity.WARN) Optional<OrderId> orderId,
        @Doc("checkout or package_shipped.") EventType eventType) {}
