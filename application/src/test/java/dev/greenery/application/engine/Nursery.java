package dev.greenery.application.engine;

import static dev.greenery.application.mart.Expectations.notNegative;
import static dev.greenery.application.mart.Expectations.positive;
import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;
import static dev.greenery.application.mart.Total.rowsOf;
import static dev.greenery.application.mart.Total.sumOf;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.DimensionBuilder;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Pii;
import dev.greenery.application.mart.Ref;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.mart.measure.Sum;
import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.history.Owner;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.user.UserId;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Two small marts: a bed of facts, and a shed that reads it. */
final class Nursery {
    private Nursery() {}

    record Bed() implements Mart {
        @Override
        public String name() {
            return "bed";
        }

        @Override
        public String description() {
            return "What grows.";
        }

        @Override
        public String owner() {
            return "gardeners";
        }
    }

    record Shed() implements Mart {
        @Override
        public String name() {
            return "shed";
        }

        @Override
        public String description() {
            return "What is kept.";
        }

        @Override
        public String owner() {
            return "carpenters";
        }
    }

    @Model(name = "gardeners", layer = Layer.DIMENSION, description = "One row per user.")
    record Gardener(@Key UserId userId, @Pii String name, boolean known) {}

    static final class GardenerBuilder implements UserModelBuilder<Gardener> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.USERS);
        }

        @Override
        public Stream<Gardener> build(UserScope user) {
            return switch (user.owner()) {
                case Owner.Known(var row) ->
                        Stream.of(new Gardener(row.id(), row.name().orElseThrow(), true));
                case Owner.Missing(var id) -> Stream.of(new Gardener(id, "(unknown)", false));
                case Owner.Anonymous _ -> Stream.empty();
                case Owner.UnknownMember member ->
                        Stream.of(new Gardener(member.userId(), "(unknown)", false));
            };
        }

        @Override
        public Expectations<Gardener> tests() {
            return Expectations.of(
                    satisfies("known", Gardener::known, Gardener::known, Gardener::name).warn());
        }
    }

    @Model(name = "plants", layer = Layer.DIMENSION, description = "One row per product.")
    record Plant(@Key ProductId productId, String name) {}

    static final class PlantBuilder implements DimensionBuilder<Plant> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.PRODUCTS);
        }

        @Override
        public Stream<Plant> build(CatalogueScope catalogue) {
            return catalogue.products().stream().map(p -> new Plant(p.id(), p.name()));
        }
    }

    @Model(name = "harvests", layer = Layer.FACT, description = "One row per order and product.")
    record Harvest(
            @Key OrderId orderId,
            @Key @Ref(Plant.class) ProductId productId,
            @Ref(Gardener.class) UserId userId,
            int quantity) {}

    static final class HarvestBuilder implements UserModelBuilder<Harvest> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.ORDERS);
        }

        @Override
        public Stream<Harvest> build(UserScope user) {
            return user.orders().stream()
                    .flatMap(order -> order.items().stream())
                    .map(
                            item ->
                                    new Harvest(
                                            item.orderId(),
                                            item.productId(),
                                            user.userId(),
                                            item.quantity()));
        }

        @Override
        public Expectations<Harvest> tests() {
            return Expectations.of(
                    positive(Harvest::quantity),
                    reconciles(
                            "every_item", rowsOf(Harvest.class), rowsOf(SourceTable.ORDER_ITEMS)));
        }
    }

    @Model(name = "harvest_totals", layer = Layer.FACT, description = "One row per product.")
    record HarvestTotal(@Key @Ref(Plant.class) ProductId productId, @Sum int quantity) {}

    static final class HarvestTotalBuilder implements RollupBuilder<HarvestTotal> {
        @Override
        public List<Contribution<?, HarvestTotal>> contributions() {
            return List.of(
                    Contribution.of(Plant.class, HarvestTotal.class),
                    Contribution.of(Harvest.class, HarvestTotal.class)
                            .sum(HarvestTotal::quantity, Harvest::quantity));
        }

        @Override
        public Expectations<HarvestTotal> tests() {
            return Expectations.of(
                    notNegative(HarvestTotal::quantity),
                    reconciles(
                            "same_quantity",
                            sumOf(HarvestTotal.class, HarvestTotal::quantity),
                            sumOf(Harvest.class, Harvest::quantity)));
        }
    }

    @Model(name = "tools", layer = Layer.FACT, description = "One row per user with an order.")
    record Tool(@Key UserId userId, Money spent) {}

    static final class ToolBuilder implements UserModelBuilder<Tool> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Harvest.class).and(Source.ORDERS);
        }

        @Override
        public Stream<Tool> build(UserScope user) {
            return user.rows(Harvest.class).isEmpty()
                    ? Stream.empty()
                    : Stream.of(
                            new Tool(
                                    user.userId(),
                                    user.orders().stream()
                                            .map(order -> order.total())
                                            .reduce(Money.ZERO, Money::plus)));
        }
    }

    @Model(name = "shifts", layer = Layer.FACT, description = "One row per user.")
    record Shift(@Key UserId userId, @Ref(Gardener.class) Optional<UserId> supervisorId) {}

    record ShiftBuilder(Function<UserId, Optional<UserId>> supervisors)
            implements UserModelBuilder<Shift> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.USERS);
        }

        @Override
        public Stream<Shift> build(UserScope user) {
            UserId id = user.owner().userId();
            return Stream.of(new Shift(id, supervisors.apply(id)));
        }
    }

    @Model(name = "idlers", layer = Layer.FACT, description = "One row per user with no order.")
    record Idler(@Key UserId userId) {}

    static final class IdlerBuilder implements UserModelBuilder<Idler> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.USERS, Source.ORDERS);
        }

        @Override
        public Stream<Idler> build(UserScope user) {
            return user.orders().isEmpty() ? Stream.of(new Idler(user.userId())) : Stream.empty();
        }
    }

    /** Reads the orders and declares only users. */
    static final class ForgetfulToolBuilder implements UserModelBuilder<Tool> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.USERS);
        }

        @Override
        public Stream<Tool> build(UserScope user) {
            return user.orders().stream().map(order -> new Tool(user.userId(), order.total()));
        }
    }
}
