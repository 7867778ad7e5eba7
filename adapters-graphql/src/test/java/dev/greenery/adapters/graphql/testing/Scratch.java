package dev.greenery.adapters.graphql.testing;

import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Materialization;
import dev.greenery.application.mart.Model;
import dev.greenery.domain.user.UserId;

/** A row that no table keeps. */
@Model(
        name = "int_scratch",
        layer = Layer.INTERMEDIATE,
        description = "A step that no schema shows.",
        materialization = Materialization.EPHEMERAL)
public record Scratch(@Key UserId customerId) {}
