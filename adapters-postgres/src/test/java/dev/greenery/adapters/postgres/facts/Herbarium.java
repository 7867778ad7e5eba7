package dev.greenery.adapters.postgres.facts;

import static dev.greenery.application.mart.Expectations.unique;

import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.Derived;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Filter;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Pii;
import dev.greenery.application.mart.Ref;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.probe.Evidence;
import dev.greenery.application.probe.Probe;
import dev.greenery.application.registry.MartModule;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.Findings;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.Timeliness;
import dev.greenery.domain.user.UserId;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A mart whose models have a column of every type. */
final class Herbarium {
    static final UserId ANN = new UserId(new UUID(0, 1));
    static final UserId BEN = new UserId(new UUID(0, 2));

    private Herbarium() {}

    record HerbariumMart() implements Mart {
        @Override
        public String name() {
            return "herbarium";
        }

        @Override
        public String description() {
            return "Pressed leaves.";
        }

        @Override
        public String owner() {
            return "botanists";
        }
    }

    @Model(name = "leaves", layer = Layer.FACT, description = "One row per leaf; it's dry.")
    record Leaf(
            @Key UUID leafId,
            @Ref(Collector.class) UserId collectorId,
            @Doc("Whose \"name\" it bears") @Pii String label,
            boolean whole,
            int veins,
            long cells,
            BigDecimal weight,
            Money price,
            double symmetry,
            Instant pressedAt,
            LocalDate day,
            Timeliness season,
            Optional<String> shelf,
            Optional<Integer> page,
            Optional<Money> offer,
            Optional<Instant> soldAt) {
        @Derived
        Optional<BigDecimal> cellsPerVein() {
            return veins == 0
                    ? Optional.empty()
                    : Optional.of(
                            BigDecimal.valueOf(cells)
                                    .divide(
                                            BigDecimal.valueOf(veins),
                                            6,
                                            java.math.RoundingMode.HALF_UP));
        }
    }

    @Model(name = "collectors", layer = Layer.DIMENSION, description = "One row per collector.")
    record Collector(@Key UserId userId) {}

    static final class LeafBuilder implements UserModelBuilder<Leaf> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.USERS);
        }

        @Override
        public Stream<Leaf> build(UserScope user) {
            return Stream.empty();
        }

        @Override
        public Expectations<Leaf> tests() {
            return Expectations.of(unique(Leaf::label).where("whole", Filter.isTrue(Leaf::whole)));
        }
    }

    static final class CollectorBuilder implements UserModelBuilder<Collector> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.USERS);
        }

        @Override
        public Stream<Collector> build(UserScope user) {
            return Stream.of(new Collector(user.userId()));
        }
    }

    static final MartRegistry REGISTRY =
            MartRegistry.of(
                    List.of(
                            new MartModule(
                                    new HerbariumMart(),
                                    List.of(new LeafBuilder(), new CollectorBuilder()),
                                    List.of())));

    @SuppressWarnings("unchecked") // the registry read the definition from this very class
    static <R extends Record> ModelDefinition<R> model(Class<R> rowType) {
        return (ModelDefinition<R>) REGISTRY.model(rowType);
    }

    /** A leaf of a collector, with something in every column. */
    static Leaf aLeaf(long number, UserId collector) {
        return new Leaf(
                new UUID(0, number),
                collector,
                "leaf " + number,
                true,
                3,
                number,
                new BigDecimal("12.3450"),
                Money.parse("10.05"),
                0.5,
                Instant.parse("2021-02-10T10:00:00.123456Z"),
                LocalDate.parse("2021-02-10"),
                Timeliness.ON_TIME,
                Optional.of("Ä \"shelf\",\n\\"),
                Optional.of(-7),
                Optional.of(Money.parse("-0.01")),
                Optional.of(Instant.parse("1969-12-31T23:59:59.999999Z")));
    }

    /** The same leaf with nothing in the columns that can be empty. */
    static Leaf bare(Leaf leaf) {
        return new Leaf(
                leaf.leafId(),
                leaf.collectorId(),
                leaf.label(),
                false,
                0,
                leaf.cells(),
                leaf.weight(),
                leaf.price(),
                leaf.symmetry(),
                leaf.pressedAt(),
                leaf.day(),
                leaf.season(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same leaf under another name. */
    static Leaf labelled(Leaf leaf, String label) {
        return new Leaf(
                leaf.leafId(),
                leaf.collectorId(),
                label,
                leaf.whole(),
                leaf.veins(),
                leaf.cells(),
                leaf.weight(),
                leaf.price(),
                leaf.symmetry(),
                leaf.pressedAt(),
                leaf.day(),
                leaf.season(),
                leaf.shelf(),
                leaf.page(),
                leaf.offer(),
                leaf.soldAt());
    }

    /** A test of leaves. */
    static DataTest<Leaf> test(String name) {
        return model(Leaf.class).tests().stream()
                .filter(test -> test.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What a test of leaves finds in staged tables. */
    static Findings check(Staging staging, String test) {
        return Probe.of(model(Leaf.class), test(test))
                .findings(new Evidence(staging, Instant.EPOCH, Map.of(), Map.of()));
    }
}
