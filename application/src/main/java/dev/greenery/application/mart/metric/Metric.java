package dev.greenery.application.mart.metric;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A named figure, defined once: API, command line and docs all read this definition. It can be
 * sliced by any column that all its models have under the same name.
 */
public sealed interface Metric {
    /** The metric's name, unique over all marts, in snake case. */
    String name();

    /** One sentence: what it tells, and its unit. */
    String description();

    /** What it is made of: one aggregate, or a ratio's two. */
    List<Aggregate<?>> aggregates();

    /** One aggregate. */
    record Simple(String name, String description, Aggregate<?> aggregate) implements Metric {
        /** Checks that nothing is missing. */
        public Simple {
            requireNonNull(name, "name is null");
            requireNonNull(description, "description is null");
            requireNonNull(aggregate, "aggregate is null");
        }

        @Override
        public List<Aggregate<?>> aggregates() {
            return List.of(aggregate);
        }
    }

    /** The ratio of two aggregates: a ratio of sums, never an average of ratios; x/0 is unknown. */
    record Ratio(String name, String description, Aggregate<?> numerator, Aggregate<?> denominator)
            implements Metric {
        /** Checks that nothing is missing. */
        public Ratio {
            requireNonNull(name, "name is null");
            requireNonNull(description, "description is null");
            requireNonNull(numerator, "numerator is null");
            requireNonNull(denominator, "denominator is null");
        }

        @Override
        public List<Aggregate<?>> aggregates() {
            return List.of(numerator, denominator);
        }
    }

    /** One aggregate. */
    static Metric simple(String name, String description, Aggregate<?> aggregate) {
        return new Simple(name, description, aggregate);
    }

    /** The ratio of two aggregates. */
    static Metric ratio(
            String name, String description, Aggregate<?> numerator, Aggregate<?> denominator) {
        return new Ratio(name, description, numerator, denominator);
    }
}
