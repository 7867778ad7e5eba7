package dev.greenery.application.lineage;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.registry.ModelDefinition;

/** Something that data flows through. */
public sealed interface LineageNode {
    /** What selects this node alone, such as {@code core.fact_orders} or {@code source:events}. */
    String id();

    /** A table of the shop, as loaded. */
    record RawTable(String table) implements LineageNode {
        /** Checks that there is a table. */
        public RawTable {
            requireNonNull(table, "table is null");
        }

        @Override
        public String id() {
            return SelectionMethod.SOURCE.prefix() + table;
        }
    }

    /** A model of a mart. */
    record ModelNode(ModelDefinition<?> model) implements LineageNode {
        /** Checks that there is a model. */
        public ModelNode {
            requireNonNull(model, "model is null");
        }

        @Override
        public String id() {
            return model.qualifiedName();
        }
    }

    /** A metric of a mart. */
    record MetricNode(String mart, Metric metric) implements LineageNode {
        /** Checks that nothing is missing. */
        public MetricNode {
            requireNonNull(mart, "mart is null");
            requireNonNull(metric, "metric is null");
        }

        @Override
        public String id() {
            return SelectionMethod.METRIC.prefix() + metric.name();
        }
    }
}
