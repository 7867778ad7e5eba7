package dev.greenery.application.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.Derived;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.ModelBuilder;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.mart.measure.Sum;
import dev.greenery.application.row.ColumnType;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class MartRegistryTest {
    record Garden(String name) implements Mart {
        @Override
        public String description() {
            return "A garden.";
        }

        @Override
        public String owner() {
            return "gardeners";
        }
    }

    @Model(name = "trees", layer = Layer.FACT, description = "One row per user.")
    record Tree(@Key UserId userId, @Doc("How high, in metres") int height, Optional<String> kind) {
        @Derived
        boolean tall() {
            return height > 10;
        }
    }

    @Model(name = "shrubs", layer = Layer.FACT, description = "One row per user.")
    record Shrub(@Key UserId userId) {}

    @Model(name = "odd", layer = Layer.FACT, description = " ")
    record Odd(@Key Optional<UserId> userId, List<String> names, @Sum int height) {}

    static class TreeBuilder implements UserModelBuilder<Tree> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.USERS);
        }

        @Override
        public Stream<Tree> build(UserScope user) {
            return Stream.empty();
        }
    }

    static final class TreeOfShrubsBuilder extends TreeBuilder {
        @Override
        public Inputs inputs() {
            return Inputs.of(Shrub.class);
        }
    }

    static final class ShrubOfTreesBuilder implements UserModelBuilder<Shrub> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Tree.class);
        }

        @Override
        public Stream<Shrub> build(UserScope user) {
            return Stream.empty();
        }
    }

    static final class OddBuilder implements UserModelBuilder<Odd> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.USERS);
        }

        @Override
        public Stream<Odd> build(UserScope user) {
            return Stream.empty();
        }
    }

    private static MartRegistry registry(ModelBuilder<?>... builders) {
        return MartRegistry.of(
                List.of(new MartModule(new Garden("garden"), Arrays.asList(builders), List.of())));
    }

    @Test
    void aRecordAndABuilderMakeAModel() {
        ModelDefinition<?> trees = registry(new TreeBuilder()).model("trees").orElseThrow();

        assertThat(trees.qualifiedName()).isEqualTo("garden.trees");
        assertThat(trees.columns())
                .extracting(ColumnDefinition::name)
                .containsExactly("user_id", "height", "kind", "tall");
        assertThat(trees.columns())
                .extracting(ColumnDefinition::type)
                .containsExactly(
                        ColumnType.UUID, ColumnType.INTEGER, ColumnType.TEXT, ColumnType.BOOLEAN);
        assertThat(trees.column("kind").orElseThrow().nullable()).isTrue();
        assertThat(trees.column("height").orElseThrow().description())
                .isEqualTo("How high, in metres");
        assertThat(trees.tests()).extracting(DataTest::name).containsExactly("unique_key");
    }

    @Test
    void columnsAreReadFromRows() {
        ModelDefinition<?> trees = registry(new TreeBuilder()).model("trees").orElseThrow();
        Tree tree = new Tree(UserId.UNKNOWN, 12, Optional.of("oak"));

        assertThat(trees.columns())
                .extracting(column -> column.reader().valueOrNull(tree))
                .containsExactly(UserId.UNKNOWN.value(), 12, "oak", true);
    }

    @Test
    void modelsComeAfterThoseThatTheyRead() {
        MartRegistry registry = registry(new TreeBuilder(), new ShrubOfTreesBuilder());

        assertThat(registry.models())
                .extracting(ModelDefinition::name)
                .containsExactly("trees", "shrubs");
    }

    @Test
    void aCircleIsReported() {
        assertThatThrownBy(() -> registry(new TreeOfShrubsBuilder(), new ShrubOfTreesBuilder()))
                .isInstanceOf(InvalidDefinitionsException.class)
                .hasMessageContaining("circle: shrubs -> trees -> shrubs");
    }

    @Test
    void allProblemsAreReportedTogether() {
        assertThatThrownBy(
                        () ->
                                registry(
                                        new OddBuilder(),
                                        new ShrubOfTreesBuilder(),
                                        new OddBuilder()))
                .asInstanceOf(type(InvalidDefinitionsException.class))
                .extracting(InvalidDefinitionsException::problems, LIST)
                .anySatisfy(p -> assertThat(p).asString().contains("Odd.names has type"))
                .anySatisfy(p -> assertThat(p).asString().contains("cannot be optional"))
                .anySatisfy(p -> assertThat(p).asString().contains("its model is no rollup"))
                .anySatisfy(p -> assertThat(p).asString().contains("odd has no description"))
                .anySatisfy(p -> assertThat(p).asString().contains("'odd' is used 2 times"))
                .anySatisfy(
                        p ->
                                assertThat(p)
                                        .asString()
                                        .contains("shrubs names")
                                        .contains("which no mart builds"));
    }

    @Test
    void twoMartsCannotHaveOneName() {
        MartModule garden = new MartModule(new Garden("garden"), List.of(), List.of());

        assertThatThrownBy(() -> MartRegistry.of(List.of(garden, garden)))
                .isInstanceOf(InvalidDefinitionsException.class)
                .hasMessageContaining("The mart name 'garden' is used 2 times");
    }
}
