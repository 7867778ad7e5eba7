package dev.greenery.marts.marketing.repurchase;

import dev.greenery.application.mart.ByName;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.order.Timeliness;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.user.UserId;
import dev.greenery.marts.core.DimPromo;
import dev.greenery.marts.core.DimUser;
import dev.greenery.marts.core.FactOrder;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What was known of a buyer at the instant of the first order, and, apart from it, what came later:
 * whoever predicts a second order from later knowledge predicts the past. The unknown member has no
 * row: it is many people.
 */
@ByName
@Model(
        name = "int_repurchase_features",
        layer = Layer.INTERMEDIATE,
        description =
                "One row per user with an order: what was known at the first order, what came"
                        + " later, and whether a second order followed.")
record IntRepurchaseFeatures(
        @Key @Ref(DimUser.class) UserId userId,
        @Ref(FactOrder.class) OrderId firstOrderId,
        @Doc("Features without the word later hold what was known up to this instant.")
                Instant firstOrderedAt,
        @Doc("Whole days from sign-up to first order; empty when no sign-up was known then.")
                Optional<Integer> daysToFirstOrder,
        @Doc("Sessions up to the first order, the one it was placed in included.") int sessions,
        @Doc("sessions / calendar days from the first session to the first order, both included.")
                Optional<BigDecimal> sessionsPerDay,
        @Embed Browsed browsed,
        @Ref(DimPromo.class) @Doc("The promo of the first order; empty when none was used.")
                Optional<PromoId> promoId,
        @Embed FirstBasket basket,
        @Doc("Where the first order went; empty when the address is not known.")
                Optional<String> state,
        @Doc("Known later: early, on_time or late; unknown without an estimate or delivery.")
                Timeliness laterTimeliness,
        @Doc("Known later, when the order ships: days from the first order to the estimate.")
                Optional<BigDecimal> laterPromisedDays,
        @Doc("Known later: whether the user began another session after the first order.")
                boolean laterCameBack,
        @Doc("The outcome: whether a second order followed.") boolean isRepeat) {}
