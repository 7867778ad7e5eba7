package dev.greenery.marts.core;

import static dev.greenery.application.mart.Layer.INTERMEDIATE;

import dev.greenery.application.mart.ByName;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Pii;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.order.OrderStatus;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.user.Email;
import dev.greenery.domain.user.UserId;
import dev.greenery.domain.user.ZipCode;

import java.time.Instant;
import java.util.Optional;

/** An order with its user, and its place in the user's history. */
@ByName
@Model(
        name = "int_user_orders",
        layer = INTERMEDIATE,
        description =
                "One row per order, with who placed it and which of the order of the user it is.")
public record IntUserOrder(
        @Key OrderId orderId,
        UserId userId,
        @Doc(
                        "1 for the user's first order, 2 for the second, and so on in time order;"
                                + " empty when the order names no user.")
                Optional<Integer> orderNumber,
        @Doc("When the order was placed.") Instant createdAt,
        @Doc("When the user placed the order before this one; empty for the first.")
                Optional<Instant> previousOrderAt,
        @Doc("preparing, shipped or delivered.") OrderStatus status,
        @Doc("Empty when no promo was used.") Optional<PromoId> promoId,
        @Doc("What the user paid.") Money orderTotal,
        @Doc("When the user signed up; empty when the user is not known.")
                Optional<Instant> signedUpAt,
        @Pii @Doc("Of the user; empty when the user is not known.") Optional<Email> email,
        @Doc("Of the user's home when the order was placed; empty when it is not known.")
                Optional<ZipCode> zipCode,
        @Embed Region region) {}
