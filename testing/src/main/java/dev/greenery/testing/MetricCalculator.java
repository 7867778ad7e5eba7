package dev.greenery.testing;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Filter.Operator;
import dev.greenery.application.mart.metric.Aggregate;
import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.mart.metric.Ratios;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowFilter;
import dev.greenery.application.row.RowFilter.Compare;
import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.domain.money.Money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the definitions of metrics give over the rows of a build. */
public final class MetricCalculator {
    private final Built built;

    /** A calculator over these rows. */
    public MetricCalculator(Built built) {
        this.built = requireNonNull(built, "built is null");
    }

    /** The metric over everything; nothing if it is a ratio by zero. */
    public Optional<BigDecimal> value(String metric) {
        return value(metric, RowFilter.all());
    }

    /** The metric where a column has a value. */
    public Optional<BigDecimal> value(String metric, String slicedBy, Object slice) {
        return value(metric, new Compare(slicedBy, Operator.EQUAL, slice));
    }

    private Optional<BigDecimal> value(String metric, RowFilter slice) {
        return switch (built.registry().metric(metric).orElseThrow()) {
            case Metric.Simple simple -> Optional.of(value(simple.aggregate(), slice));
            case Metric.Ratio ratio ->
                    Ratios.ratio(
                            value(ratio.numerator(), slice), value(ratio.denominator(), slice));
        };
    }

    private BigDecimal value(Aggregate<?> aggregate, RowFilter slice) {
        ModelDefinition<?> model = built.registry().model(aggregate.model());
        RowFilter where = RowFilter.of(aggregate.where()).and(slice);
        List<Record> rows =
                built.rows(aggregate.model()).stream()
                        .<Record>map(row -> row)
                        .filter(row -> holds(where, model, row))
                        .toList();
        List<Object> values =
                aggregate.column().stream()
                        .flatMap(column -> rows.stream().map(row -> read(model, column, row)))
                        .filter(Objects::nonNull)
                        .toList();
        return switch (aggregate.kind()) {
            case COUNT -> BigDecimal.valueOf(rows.size());
            case COUNT_DISTINCT -> BigDecimal.valueOf(values.stream().distinct().count());
            case SUM ->
                    values.stream()
                            .map(MetricCalculator::number)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            case MIN, MAX -> throw new AssertionError("No metric is an extremum so far");
        };
    }

    private static boolean holds(RowFilter filter, ModelDefinition<?> model, Record row) {
        return switch (filter) {
            case RowFilter.And and -> and.filters().stream().allMatch(f -> holds(f, model, row));
            case RowFilter.Or or -> or.filters().stream().anyMatch(f -> holds(f, model, row));
            case RowFilter.Not not -> !holds(not.filter(), model, row);
            case RowFilter.In in -> in.values().contains(read(model, in.column(), row));
            case RowFilter.IsNull isNull -> read(model, isNull.column(), row) == null;
            case Compare compare -> holds(compare, read(model, compare.column(), row));
        };
    }

    /** A comparison with nothing does not hold. */
    private static boolean holds(Compare compare, Object value) {
        if (value == null) {
            return false;
        }
        return switch (compare.operator()) {
            case EQUAL -> compare.value().equals(value);
            case NOT_EQUAL -> !compare.value().equals(value);
            case LESS -> compared(value, compare) < 0;
            case AT_MOST -> compared(value, compare) <= 0;
            case GREATER -> compared(value, compare) > 0;
            case AT_LEAST -> compared(value, compare) >= 0;
        };
    }

    private static int compared(Object value, Compare compare) {
        return number(value).compareTo(number(compare.value()));
    }

    private static Object read(ModelDefinition<?> model, String column, Record row) {
        return model.column(column).orElseThrow().reader().valueOrNull(row);
    }

    private static BigDecimal number(Object value) {
        return value instanceof Money money ? money.toDecimal() : new BigDecimal(value.toString());
    }
}
