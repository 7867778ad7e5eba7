package dev.greenery.bootstrap.cli;

import dev.greenery.application.query.MetricValue;
import dev.greenery.application.version.ColumnComparison;
import dev.greenery.application.version.ColumnComparison.Sample;
import dev.greenery.application.version.MartComparison;
import dev.greenery.application.version.MetricComparison;
import dev.greenery.application.version.ModelComparison;
import dev.greenery.application.version.ModelComparison.Added;
import dev.greenery.application.version.ModelComparison.Compared;
import dev.greenery.application.version.ModelComparison.Removed;
import dev.greenery.application.version.RowComparison;
import dev.greenery.application.version.RowComparison.ByKey;
import dev.greenery.application.version.RowComparison.CountsOnly;
import dev.greenery.application.version.ShapeChange;
import dev.greenery.application.version.TableColumn;
import dev.greenery.application.version.Version;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A comparison of versions for programs. */
final class DiffJson {
    private DiffJson() {}

    static Map<String, Object> of(MartComparison comparison) {
        return object(
                "mart", comparison.versions().mart(),
                "before", of(comparison.versions().before()),
                "after", of(comparison.versions().after()),
                "models", all(comparison.models(), DiffJson::of),
                "metrics", all(comparison.metrics(), DiffJson::of));
    }

    private static Map<String, Object> of(Version version) {
        return object(
                "run", version.run().value(),
                "state", ReportJson.lowerCase(version.state()),
                "built_at", version.builtAt());
    }

    private static Map<String, Object> of(ModelComparison model) {
        return switch (model) {
            case Added(String name, long rows) ->
                    object("model", name, "status", "added", "rows_after", rows);
            case Removed(String name, long rows) ->
                    object("model", name, "status", "removed", "rows_before", rows);
            case Compared(String name, List<ShapeChange> shape, RowComparison rows) -> {
                Map<String, Object> json =
                        object(
                                "model",
                                name,
                                "status",
                                "compared",
                                "schema",
                                all(shape, DiffJson::of));
                json.putAll(of(rows));
                yield json;
            }
        };
    }

    private static Map<String, Object> of(ShapeChange change) {
        return switch (change) {
            case ShapeChange.Added(TableColumn column) ->
                    object("column", column.name(), "change", "added", "after", of(column));
            case ShapeChange.Removed(TableColumn column) ->
                    object("column", column.name(), "change", "removed", "before", of(column));
            case ShapeChange.Altered(TableColumn before, TableColumn after) ->
                    object(
                            "column", after.name(),
                            "change", "altered",
                            "before", of(before),
                            "after", of(after));
        };
    }

    private static Map<String, Object> of(TableColumn column) {
        return object("type", column.type(), "nullable", column.nullable());
    }

    private static Map<String, Object> of(RowComparison rows) {
        Map<String, Object> json = object("rows_before", rows.before(), "rows_after", rows.after());
        json.putAll(
                switch (rows) {
                    case CountsOnly counts ->
                            object(
                                    "key_before", counts.keyBefore(),
                                    "key_after", counts.keyAfter());
                    case ByKey byKey -> of(byKey);
                });
        return json;
    }

    private static Map<String, Object> of(ByKey rows) {
        Function<List<Object>, Map<String, Object>> keys = key -> key(rows, key);
        return object(
                "added", rows.added().rows(),
                "added_sample", all(rows.added().samples(), keys),
                "removed", rows.removed().rows(),
                "removed_sample", all(rows.removed().samples(), keys),
                "changed", rows.changed(),
                "unchanged", rows.unchanged(),
                "columns", all(rows.columns(), column -> of(rows, column)));
    }

    private static Map<String, Object> of(ByKey rows, ColumnComparison column) {
        return object(
                "column", column.column(),
                "rows", column.rows(),
                "share", rows.share(column),
                "sample", all(column.samples(), sample -> of(rows, sample)));
    }

    private static Map<String, Object> of(ByKey rows, Sample sample) {
        return object(
                "key", key(rows, sample.key()),
                "before", sample.change().before(),
                "after", sample.change().after());
    }

    private static Map<String, Object> key(ByKey rows, List<Object> values) {
        Map<String, Object> key = new LinkedHashMap<>();
        for (int column = 0; column < values.size(); column++) {
            key.put(rows.key().get(column), values.get(column));
        }
        return key;
    }

    private static Map<String, Object> of(MetricComparison metric) {
        return object(
                "metric", metric.metric(),
                "before", metric.before().map(DiffJson::of),
                "after", metric.after().map(DiffJson::of),
                "difference", metric.difference());
    }

    private static Map<String, Object> of(MetricValue value) {
        return object(
                "value", value.value(),
                "numerator", value.numerator(),
                "denominator", value.denominator());
    }

    private static <T> List<Map<String, Object>> all(
            List<T> items, Function<T, Map<String, Object>> writing) {
        return items.stream().map(writing).toList();
    }

    /** Names and values by turns. */
    private static Map<String, Object> object(Object... fields) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int field = 0; field < fields.length; field += 2) {
            json.put((String) fields[field], fields[field + 1]);
        }
        return json;
    }
}
