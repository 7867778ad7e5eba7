package dev.greenery.marts.core;

import dev.greenery.application.mart.Aggregate;
import dev.greenery.application.mart.MartRegistry;
import dev.greenery.application.mart.Metric;
import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.mart.Ratios;
import dev.greenery.application.mart.RowFilter;
import dev.greenery.application.mart.RowFilter.Compare;
import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.domain.money.Money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the definitions of metrics give over the rows of a build. */
final class MetricCalculator {
    private final MartRegistry registry = MartRegistry.of(List.of(CoreModels.module()));
    private final Built built;

    MetricCalculator(Built built) {
        this.built = built;
    }

    Optional<BigDecimal> value(String metric) {
        return switch (registry.metric(metric).orElseThrow()) {
            case Metric.Simple simple -> Optional.of(value(simple.aggregate()));
            case Metric.Ratio ratio ->
                    Ratios.ratio(value(ratio.numerator()), value(ratio.denominator()));
        };
    }

    private BigDecimal value(Aggregate<?> aggregate) {
        ModelDefinition<?> model = registry.model(aggregate.model());
        List<Record> rows =
                built.rows(aggregate.model()).stream()
                        .<Record>map(row -> row)
                        .filter(row -> holds(aggregate.where(), model, row))
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
            case MIN, MAX -> throw new AssertionError("No metric of this mart is an extremum");
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

    private static boolean holds(Compare compare, Object value) {
        return switch (compare.operator()) {
            case EQUAL -> compare.value().equals(value);
            case AT_LEAST -> number(value).compareTo(number(compare.value())) >= 0;
            default -> throw new AssertionError("No metric of this mart compares so: " + compare);
        };
    }

    private static Object read(ModelDefinition<?> model, String column, Record row) {
        return model.column(column).orElseThrow().reader().valueOrNull(row);
    }

    private static BigDecimal number(Object value) {
        return switch (value) {
            case Money money -> money.toDecimal();
            case BigDecimal decimal -> decimal;
            case Integer integer -> BigDecimal.valueOf(integer);
            default -> throw new AssertionError("Not a number: " + value);
        };
    }
}
