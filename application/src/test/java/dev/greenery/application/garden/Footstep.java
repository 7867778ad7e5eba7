package dev.greenery.application.garden;

import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Materialization;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;

import java.util.UUID;
import java.util.stream.Stream;

/** A step on the way that no table keeps. */
@Model(
        name = "int_footsteps",
        layer = Layer.INTERMEDIATE,
        description = "One row per footstep.",
        materialization = Materialization.EPHEMERAL)
public record Footstep(@Key UUID footstepId) {

    static final class Builder implements UserModelBuilder<Footstep> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.USERS, Source.EVENTS);
        }

        @Override
        public Stream<Footstep> build(UserScope user) {
            return Stream.empty();
        }
    }
}
