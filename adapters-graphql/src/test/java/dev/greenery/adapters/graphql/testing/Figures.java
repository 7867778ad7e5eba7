package dev.greenery.adapters.graphql.testing;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.port.in.EvaluateMetric;
import dev.greenery.application.query.MetricQuery;
import dev.greenery.application.query.MetricValue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the figures that a test wants, and notes what was asked. */
public final class Figures implements EvaluateMetric {
    private final List<MetricQuery> queries = new ArrayList<>();
    private Outcome<List<MetricValue>, ReadRefusal> outcome = Outcome.succeeded(List.of());

    /** Gives these figures from now on, and forgets what was asked. */
    public void are(MetricValue... values) {
        gives(Outcome.succeeded(List.of(values)));
    }

    /** Answers so from now on, and forgets what was asked. */
    public void gives(Outcome<List<MetricValue>, ReadRefusal> newOutcome) {
        outcome = newOutcome;
        queries.clear();
    }

    /** What was asked so far. */
    public List<MetricQuery> queries() {
        return List.copyOf(queries);
    }

    @Override
    public Outcome<List<MetricValue>, ReadRefusal> evaluate(MetricQuery query) {
        queries.add(query);
        return outcome;
    }

    /** The ratio of two counts in a slice. */
    public static MetricValue ratio(
            Map<String, Object> slice, String value, String numerator, String denominator) {
        return new MetricValue(
                slice,
                Optional.of(new BigDecimal(value)),
                Optional.of(new BigDecimal(numerator)),
                Optional.of(new BigDecimal(denominator)));
    }

    /** A ratio by zero. */
    public static MetricValue unknown(Map<String, Object> slice) {
        return new MetricValue(
                slice,
                Optional.empty(),
                Optional.of(BigDecimal.ZERO),
                Optional.of(BigDecimal.ZERO));
    }
}
