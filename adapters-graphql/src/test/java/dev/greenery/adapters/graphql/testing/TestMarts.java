package dev.greenery.adapters.graphql.testing;

import dev.greenery.application.mart.Aggregate;
import dev.greenery.application.mart.Filter;
import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.MartModule;
import dev.greenery.application.mart.MartRegistry;
import dev.greenery.application.mart.Metric;
import dev.greenery.application.mart.MetricSet;

import java.util.List;
import java.util.Set;

/** The mart {@code shop}, and {@code lab}, which shows a model of it and was never published. */
public final class TestMarts {
    private TestMarts() {}

    /** Both marts. */
    public static MartRegistry registry() {
        return MartRegistry.of(
                List.of(
                        new MartModule(new Shop(), Builders.ofShop(), List.of(new ShopMetrics())),
                        new MartModule(new Lab(), Builders.ofLab(), List.of())));
    }

    private record Shop() implements Mart {
        @Override
        public String name() {
            return "shop";
        }

        @Override
        public String description() {
            return "What we sell, & to whom.";
        }

        @Override
        public String owner() {
            return "shop-team";
        }
    }

    private record Lab() implements Mart {
        @Override
        public String name() {
            return "lab";
        }

        @Override
        public String description() {
            return "What we might do.";
        }

        @Override
        public String owner() {
            return "lab-team";
        }

        @Override
        public Set<Class<? extends Record>> exposes() {
            return Set.of(Customer.class);
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
