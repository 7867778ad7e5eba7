package dev.greenery.application.garden;

import dev.greenery.application.mart.Filter;
import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.metric.Aggregate;
import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.mart.metric.MetricSet;
import dev.greenery.application.registry.MartModule;
import dev.greenery.application.registry.MartRegistry;

import java.util.List;

/** The marts {@code garden}, of plants, and {@code walks}, of visits to them. */
public final class Garden {
    /** Metrics over one model, and over models of two marts. */
    static final MetricSet METRICS =
            () ->
                    List.of(
                            Metric.simple(
                                    "stock_value",
                                    "What all plants cost.",
                                    Aggregate.sum(Plant.class, Plant::price)),
                            Metric.ratio(
                                    "visits_per_plant",
                                    "How often a plant is visited.",
                                    Aggregate.count(Visit.class),
                                    Aggregate.count(Plant.class)),
                            Metric.ratio(
                                    "evergreen_share",
                                    "How many plants of all are evergreen.",
                                    Aggregate.count(Plant.class)
                                            .where(Filter.isTrue(Plant::evergreen)),
                                    Aggregate.count(Plant.class)));

    private Garden() {}

    /** Both marts. */
    public static MartRegistry registry() {
        return MartRegistry.of(
                List.of(
                        new MartModule(
                                mart("garden"), List.of(new Plant.Builder()), List.of(METRICS)),
                        new MartModule(
                                mart("walks"),
                                List.of(
                                        new Footstep.Builder(),
                                        new Visit.Builder(),
                                        new BedTraffic.Builder()),
                                List.of())));
    }

    private static Mart mart(String name) {
        return new Mart() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String description() {
                return "For tests.";
            }

            @Override
            public String owner() {
                return "the gardeners";
            }
        };
    }
}
