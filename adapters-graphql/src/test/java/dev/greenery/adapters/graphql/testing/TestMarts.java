package dev.greenery.adapters.graphql.testing;

import dev.greenery.application.mart.Filter;
import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.ModelBuilder;
import dev.greenery.application.mart.metric.Aggregate;
import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.mart.metric.MetricSet;
import dev.greenery.application.registry.MartModule;
import dev.greenery.application.registry.MartRegistry;

import java.util.List;
import java.util.Set;

/** The mart {@code shop}, and {@code lab}, which shows a model of it and was never published. */
public final class TestMarts {
    private TestMarts() {}

    /** Both marts. */
    public static MartRegistry registry() {
        return registry(Builders.ofShop());
    }

    /** Both marts, whose builders were found in another order. */
    public static MartRegistry registryInReverse() {
        return registry(Builders.ofShop().reversed());
    }

    /** The mart {@code odd}, whose model no schema can show. */
    public static MartRegistry oddRegistry() {
        return MartRegistry.of(List.of(alone("odd", new OddMarts.OddBuilder())));
    }

    /** The mart {@code clash}, whose model has a name that every schema needs for itself. */
    public static MartRegistry clashingRegistry() {
        return MartRegistry.of(List.of(alone("clash", new OddMarts.ClashBuilder())));
    }

    private static MartRegistry registry(List<ModelBuilder<?>> ofShop) {
        Mart shop = new TestMart("shop", "What we sell, & to whom.", Set.of());
        Mart lab = new TestMart("lab", "What we might do.", Set.of(Customer.class));
        return MartRegistry.of(
                List.of(
                        new MartModule(shop, ofShop, List.of(new ShopMetrics())),
                        new MartModule(lab, Builders.ofLab(), List.of())));
    }

    private static MartModule alone(String name, ModelBuilder<?> builder) {
        return new MartModule(
                new TestMart(name, "Not right.", Set.of()), List.of(builder), List.of());
    }

    private record TestMart(String name, String description, Set<Class<? extends Record>> exposes)
            implements Mart {
        @Override
        public String owner() {
            return name + "-team";
        }
    }

    private static final class ShopMetrics implements MetricSet {
        @Override
        public List<Metric> metrics() {
            return List.of(
                    Metric.simple(
                            "revenue",
                            "What sales brought in.",
                            Aggregate.sum(DailySales.class, DailySales::revenue)),
                    Metric.ratio(
                            "late_rate",
                            "Late sales by sales.",
                            Aggregate.count(Sale.class).where(Filter.notNull(Sale::late)),
                            Aggregate.count(Sale.class)),
                    Metric.ratio(
                            "sales_per_customer",
                            "Sales by customers.",
                            Aggregate.count(Sale.class),
                            Aggregate.count(Customer.class)));
        }
    }
}
