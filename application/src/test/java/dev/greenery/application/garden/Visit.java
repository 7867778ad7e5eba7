package dev.greenery.application.garden;

import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;

import java.util.UUID;
import java.util.stream.Stream;

/** A visit to a bed, in a mart of its own. */
@Model(name = "fact_visits", layer = Layer.FACT, description = "One row per visit.")
public record Visit(
        @Key UUID visitId, @Ref(Plant.class) UUID plantId, String bed, int colour, int minutes) {

    static final class Builder implements UserModelBuilder<Visit> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Footstep.class);
        }

        @Override
        public Stream<Visit> build(UserScope user) {
            return Stream.empty();
        }
    }
}
