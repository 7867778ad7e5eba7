package dev.greenery.application.engine;

import static dev.greenery.application.testing.InMemoryBuild.anInMemoryBuild;
import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.mart.variable.Variable;
import dev.greenery.application.testing.InMemoryBuild;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class VariableBuildTest {
    private static final Variable<Integer> DEPTH =
            Variable.wholeNumber("depth", 3).atLeast(0).doc("How deep to plant.");

    @Model(name = "holes", layer = Layer.FACT, description = "One row per user.")
    record Hole(@Key UserId userId, int depth) {}

    record HoleBuilder() implements UserModelBuilder<Hole> {
        @Override
        public Inputs inputs() {
            return Inputs.of();
        }

        @Override
        public Stream<Hole> build(UserScope user) {
            return Stream.of(new Hole(user.userId(), user.settings().value(DEPTH)));
        }
    }

    private record Garden(List<Variable<?>> variables) implements Mart {
        @Override
        public String name() {
            return "garden";
        }

        @Override
        public String description() {
            return "Holes.";
        }

        @Override
        public String owner() {
            return "us";
        }
    }

    @Test
    void aModelReadsTheDefault() {
        assertThat(aGarden(DEPTH).run().rows(Hole.class)).extracting(Hole::depth).containsOnly(3);
    }

    @Test
    void aModelReadsWhatIsSet() {
        assertThat(aGarden(DEPTH).with(DEPTH, 7).run().rows(Hole.class))
                .extracting(Hole::depth)
                .containsOnly(7);
    }

    @Test
    void aModelThatReadsWhatNoMartDeclaresIsNamed() {
        assertThatThrownBy(() -> aGarden().run())
                .hasMessageContaining("garden.holes failed")
                .hasMessageContaining(
                        "no mart that is built declares the variable depth; name it in"
                                + " variables()");
    }

    @Test
    void whatNoMartDeclaresCannotBeSet() {
        InMemoryBuild build = aGarden().with(DEPTH, 7);

        assertThatThrownBy(build::run).hasMessageContaining("declares the variable depth");
    }

    private static InMemoryBuild aGarden(Variable<?>... variables) {
        return anInMemoryBuild()
                .withMart(new Garden(List.of(variables)), new HoleBuilder())
                .with(aHistory().of(aUser("ann")));
    }
}
