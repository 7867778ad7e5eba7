package dev.greenery.testing.nursery;

import static dev.greenery.application.mart.Expectations.positive;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.DimensionBuilder;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Lookup;
import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.mart.measure.Sum;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.product.ProductId;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A mart with a model of each kind. */
public final class Nursery implements Mart {
    @Override
    public String name() {
        return "nursery";
    }

    @Override
    public String description() {
        return "What the nursery sells.";
    }

    @Override
    public String owner() {
        return "Gardeners";
    }

    /** A row. */
    @Model(name = "dim_plants", layer = Layer.DIMENSION, description = "One row per plant.")
    public record Plant(@Key ProductId productId, String name) {}

    /** A row. */
    @Model(name = "fact_sales", layer = Layer.FACT, description = "One row per order and plant.")
    public record Sale(
            @Key OrderId orderId,
            @Key @Ref(Plant.class) ProductId productId,
            LocalDate day,
            int quantity) {}

    /** A row. */
    @Model(name = "fact_daily_sales", layer = Layer.FACT, description = "One row per order.")
    public record SaleOfTheDay(@Key OrderId orderId, int quantity) {}

    /** A row. */
    @Model(name = "fact_plant_sales", layer = Layer.FACT, description = "One row per plant sold.")
    public record PlantSales(
            @Key @Ref(Plant.class) ProductId productId,
            @Sum long quantity,
            @Lookup(Plant.class) String name) {}

    /** Makes them. */
    public static final class PlantBuilder implements DimensionBuilder<Plant> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.PRODUCTS);
        }

        @Override
        public Stream<Plant> build(CatalogueScope catalogue) {
            return catalogue.products().stream()
                    .map(product -> new Plant(product.id(), product.name()));
        }
    }

    /** Makes them. */
    public static final class SaleBuilder implements UserModelBuilder<Sale> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.ORDERS);
        }

        @Override
        public Stream<Sale> build(UserScope user) {
            return user.orders().stream()
                    .flatMap(
                            order ->
                                    order.items().stream()
                                            .map(
                                                    item ->
                                                            new Sale(
                                                                    order.id(),
                                                                    item.productId(),
                                                                    user.settings()
                                                                            .dayOf(
                                                                                    order
                                                                                            .createdAt()),
                                                                    item.quantity())));
        }

        @Override
        public Expectations<Sale> tests() {
            return Expectations.of(positive(Sale::quantity));
        }
    }

    /** Makes them. */
    public static final class SaleOfTheDayBuilder implements UserModelBuilder<SaleOfTheDay> {
        @Override
        public Inputs inputs() {
            return Inputs.of(Source.ORDERS).and(Sale.class);
        }

        @Override
        public Stream<SaleOfTheDay> build(UserScope user) {
            return user.orders().stream()
                    .map(
                            order ->
                                    new SaleOfTheDay(
                                            order.id(),
                                            user.rows(Sale.class).stream()
                                                    .filter(
                                                            sale ->
                                                                    sale.orderId()
                                                                            .equals(order.id()))
                                                    .mapToInt(Sale::quantity)
                                                    .sum()));
        }
    }

    /** Makes them. */
    public static final class PlantSalesBuilder implements RollupBuilder<PlantSales> {
        @Override
        public List<Contribution<?, PlantSales>> contributions() {
            return List.of(
                    Contribution.of(Sale.class, PlantSales.class)
                            .sum(PlantSales::quantity, Sale::quantity));
        }
    }
}
