package dev.greenery.adapters.graphql.testing;

import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;

/** A row of a mart that was never published. */
@Model(name = "fact_ideas", layer = Layer.FACT, description = "One row per idea: how good it is.")
public record Idea(@Key String name, int stars) {}
