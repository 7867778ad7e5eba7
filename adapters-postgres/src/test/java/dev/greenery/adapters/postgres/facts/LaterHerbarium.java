package dev.greenery.adapters.postgres.facts;

import dev.greenery.adapters.postgres.facts.Herbarium.Collector;
import dev.greenery.adapters.postgres.facts.Herbarium.CollectorBuilder;
import dev.greenery.adapters.postgres.facts.Herbarium.HerbariumMart;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.registry.MartModule;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.domain.user.UserId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The herbarium, as its team changed it. */
final class LaterHerbarium {
    private LaterHerbarium() {}

    /** Without a label, with the weight as a text, and with what was missing. */
    @Model(name = "leaves", layer = Layer.FACT, description = "One row per leaf; it was dry.")
    record AlteredLeaf(
            @Key UUID leafId,
            @Ref(Collector.class) UserId collectorId,
            @Doc("Whether it is") Optional<Boolean> whole,
            String weight,
            LocalDate day,
            @Doc("Where it grew") String place) {}

    /** With another key. */
    @Model(name = "leaves", layer = Layer.FACT, description = "One row per leaf, by number.")
    record NumberedLeaf(@Key long number, UUID leafId, LocalDate day) {}

    private static final class AlteredLeaves implements UserModelBuilder<AlteredLeaf> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.USERS);
        }

        @Override
        public Stream<AlteredLeaf> build(UserScope user) {
            return Stream.empty();
        }
    }

    private static final class NumberedLeaves implements UserModelBuilder<NumberedLeaf> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.USERS);
        }

        @Override
        public Stream<NumberedLeaf> build(UserScope user) {
            return Stream.empty();
        }
    }

    static final List<ModelDefinition<?>> ALTERED = models(new AlteredLeaves());
    static final List<ModelDefinition<?>> NUMBERED = models(new NumberedLeaves());

    private static List<ModelDefinition<?>> models(UserModelBuilder<?> leaves) {
        return MartRegistry.of(
                        List.of(
                                new MartModule(
                                        new HerbariumMart(),
                                        List.of(leaves, new CollectorBuilder()),
                                        List.of())))
                .models();
    }
}
