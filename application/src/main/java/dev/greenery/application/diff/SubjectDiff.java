package dev.greenery.application.diff;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.port.out.CompareTables.Comparison;
import dev.greenery.application.query.MetricQuery;
import dev.greenery.application.query.MetricValue;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.read.MetricFigures;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowFilter;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.MetricComparison;
import dev.greenery.application.version.ModelComparison;
import dev.greenery.application.version.ModelComparison.Added;
import dev.greenery.application.version.ModelComparison.Compared;
import dev.greenery.application.version.ModelComparison.Removed;
import dev.greenery.application.version.RowComparison;
import dev.greenery.application.version.RowComparison.CountsOnly;
import dev.greenery.application.version.TableColumn;
import dev.greenery.application.version.TablePair;
import dev.greenery.application.version.VersionPair;
import dev.greenery.application.version.VersionTable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the models and metrics of what is asked for. */
record SubjectDiff(
        MartRegistry registry, Subject subject, Comparison comparison, PersonalData personalData) {
    SubjectDiff {
        requireNonNull(registry, "registry is null");
        requireNonNull(subject, "subject is null");
        requireNonNull(comparison, "comparison is null");
        requireNonNull(personalData, "personalData is null");
    }

    /** Those that either version has, also such as the program of today knows nothing of. */
    List<ModelComparison> models(List<VersionTable> before, List<VersionTable> after) {
        Map<String, VersionTable> earlier = byName(before);
        Map<String, VersionTable> later = byName(after);
        Stream<String> known = subject.mart().models().stream().map(ModelDefinition::name);
        Stream<String> present =
                Stream.concat(earlier.keySet().stream(), later.keySet().stream()).sorted();
        return Stream.concat(known, present)
                .distinct()
                .filter(subject::has)
                .filter(name -> earlier.containsKey(name) || later.containsKey(name))
                .map(name -> model(earlier.get(name), later.get(name)))
                .toList();
    }

    private static Map<String, VersionTable> byName(List<VersionTable> tables) {
        return tables.stream().collect(toMap(VersionTable::name, identity()));
    }

    private ModelComparison model(VersionTable beforeOrNull, VersionTable afterOrNull) {
        if (beforeOrNull == null) {
            return new Added(afterOrNull.name(), comparison.count(afterOrNull));
        }
        if (afterOrNull == null) {
            return new Removed(beforeOrNull.name(), comparison.count(beforeOrNull));
        }
        TablePair pair =
                new TablePair(beforeOrNull, afterOrNull, masked(beforeOrNull, afterOrNull));
        return new Compared(afterOrNull.name(), ShapeComparison.of(pair), rows(pair));
    }

    private RowComparison rows(TablePair pair) {
        long before = comparison.count(pair.before());
        if (!pair.isComparableByKey()) {
            return new CountsOnly(
                    pair.before().key(),
                    pair.after().key(),
                    before,
                    comparison.count(pair.after()));
        }
        DifferenceTally tally = new DifferenceTally(pair);
        comparison.differences(pair, tally::add);
        return tally.of(before);
    }

    /** Of a column that the program of today has not, nobody can say that it is not personal. */
    private Set<String> masked(VersionTable before, VersionTable after) {
        return personalData == PersonalData.REVEALED
                ? Set.of()
                : Stream.of(before, after)
                        .flatMap(table -> table.columns().stream())
                        .map(TableColumn::name)
                        .filter(column -> !isKnownToBeNobodys(after.name(), column))
                        .collect(toSet());
    }

    private boolean isKnownToBeNobodys(String model, String column) {
        return subject.mart().models().stream()
                .filter(known -> known.name().equals(model))
                .flatMap(known -> known.column(column).stream())
                .anyMatch(known -> !known.pii());
    }

    List<MetricComparison> metrics(VersionPair pair) {
        return subject.metrics().stream()
                .map(
                        metric ->
                                new MetricComparison(
                                        metric.name(),
                                        value(metric, pair.before().run()),
                                        value(metric, pair.after().run())))
                .toList();
    }

    private Optional<MetricValue> value(Metric metric, RunId run) {
        MetricQuery overall = new MetricQuery(metric.name(), List.of(), RowFilter.all());
        return comparison
                .figures(
                        run,
                        aggregates -> new MetricFigures(registry, aggregates).of(metric, overall))
                .map(List::getFirst);
    }
}
