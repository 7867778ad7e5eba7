package dev.greenery.marts.marketing.testing;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Aggregate;
import dev.greenery.application.mart.ColumnDefinition;
import dev.greenery.application.mart.MartRegistry;
import dev.greenery.application.mart.Metric;
import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.mart.Ratios;
import dev.greenery.application.mart.RowFilter;
import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.domain.money.Money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What the definitions of the mart's ratios give over the rows of a build. */
public final class MetricCalculator {
    private final MartRegistry registry = MartRegistry.of(MarketingBuild.modules());
    private final Built built;

    /** A calculator over these rows. */
    public MetricCalculator(Built built) {
        this.built = requireNonNull(built, "built is null");
    }

    /** The ratio of this name. */
    public Optional<BigDecimal> ratio(String name) {
        Metric.Ratio ratio = (Metric.Ratio) registry.metric(name).orElseThrow();
        return Ratios.ratio(value(ratio.numerator()), value(ratio.denominator()));
    }

    private BigDecimal value(Aggregate<?> aggregate) {
        ModelDefinition<?> model = registry.model(aggregate.model());
        List<Record> rows =
                built.rows(aggregate.model()).stream()
                        .<Record>map(row -> row)
                        .filter(row -> holds(aggregate.where(), model, row))
                        .toList();
        return switch (aggregate.kind()) {
            case COUNT -> BigDecimal.valueOf(rows.size());
            case SUM -> sum(model.column(aggregate.column().orElseThrow()).orElseThrow(), rows);
            case COUNT_DISTINCT, MIN, MAX ->
                    throw new AssertionError("No metric of this mart is a " + aggregate.kind());
        };
    }

    private static BigDecimal sum(ColumnDefinition column, List<Record> rows) {
        return rows.stream()
                .map(row -> number(column.reader().valueOrNull(row)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean holds(RowFilter filter, ModelDefinition<?> model, Record row) {
        return switch (filter) {
            case RowFilter.And and -> and.filters().stream().allMatch(f -> holds(f, model, row));
            case RowFilter.Not not -> !holds(not.filter(), model, row);
            case RowFilter.IsNull isNull -> read(model, isNull.column(), row) == null;
            case RowFilter.Compare compare when compare.operator() == RowFilter.Operator.EQUAL ->
                    compare.value().equals(read(model, compare.column(), row));
            default -> throw new AssertionError("No metric of this mart filters so: " + filter);
        };
    }

    private static Object read(ModelDefinition<?> model, String column, Record row) {
        return model.column(column).orElseThrow().reader().valueOrNull(row);
    }

    private static BigDecimal number(Object value) {
        return value instanceof Money money
                ? money.toDecimal()
                : BigDecimal.valueOf(((Number) value).longValue());
    }
}
