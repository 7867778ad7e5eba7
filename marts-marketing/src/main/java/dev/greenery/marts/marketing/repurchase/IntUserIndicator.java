package dev.greenery.marts.marketing.repurchase;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Materialization;
import dev.greenery.application.mart.Model;
import dev.greenery.domain.user.UserId;

/** An indicator that a buyer has. */
@Model(
        name = "int_user_indicators",
        layer = Layer.INTERMEDIATE,
        description =
                "One row per buyer and each indicator of a second purchase that the buyer has.",
        materialization = Materialization.EPHEMERAL)
record IntUserIndicator(
        @Key UserId userId,
        @Key String indicator,
        @Doc("Whether a second order followed.") boolean isRepeat) {}
