package dev.greenery.marts.product;

import dev.greenery.application.mart.Aggregate;
import dev.greenery.application.mart.MartRegistry;
import dev.greenery.application.mart.Metric;
import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.mart.Ratios;
import dev.greenery.application.mart.RowFilter;
import dev.greenery.application.testing.InMemoryBuild.Built;

import java.math.BigDecimal;
import java.util.Optional;

/** What the definitions of metrics give over the rows of a build. */
final class MetricCalculator {
    private final MartRegistry registry = MartRegistry.of(ProductBuild.modules());
    private final Built built;

    MetricCalculator(Built built) {
        this.built = built;
    }

    Optional<BigDecimal> value(String metric) {
        return value(metric, RowFilter.all());
    }

    Optional<BigDecimal> value(String metric, String slicedBy, Object slice) {
        return value(metric, new RowFilter.Compare(slicedBy, RowFilter.Operator.EQUAL, slice));
    }

    private Optional<BigDecimal> value(String metric, RowFilter slice) {
        return switch (registry.metric(metric).orElseThrow()) {
            case Metric.Simple simple -> Optional.of(value(simple.aggregate(), slice));
            case Metric.Ratio ratio ->
                    Ratios.ratio(
                            value(ratio.numerator(), slice), value(ratio.denominator(), slice));
        };
    }

    private BigDecimal value(Aggregate<?> aggregate, RowFilter slice) {
        ModelDefinition<?> model = registry.model(aggregate.model());
        RowFilter where = aggregate.where().and(slice);
        return built.rows(aggregate.model()).stream()
                .filter(row -> holds(where, model, row))
                .map(row -> value(aggregate, model, row))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal value(Aggregate<?> aggregate, ModelDefinition<?> model, Record row) {
        return switch (aggregate.kind()) {
            case COUNT -> BigDecimal.ONE;
            case SUM ->
                    new BigDecimal(read(model, aggregate.column().orElseThrow(), row).toString());
            case COUNT_DISTINCT, MIN, MAX ->
                    throw new AssertionError("No metric of this mart is such: " + aggregate);
        };
    }

    private static boolean holds(RowFilter filter, ModelDefinition<?> model, Record row) {
        return switch (filter) {
            case RowFilter.And and -> and.filters().stream().allMatch(f -> holds(f, model, row));
            case RowFilter.Compare compare when compare.operator() == RowFilter.Operator.EQUAL ->
                    compare.value().equals(read(model, compare.column(), row));
            default -> throw new AssertionError("No metric of this mart filters so: " + filter);
        };
    }

    private static Object read(ModelDefinition<?> model, String column, Record row) {
        return model.column(column).orElseThrow().reader().valueOrNull(row);
    }
}
