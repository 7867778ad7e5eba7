package dev.greenery.bootstrap.cli;

import static java.util.stream.Collectors.joining;

import dev.greenery.application.version.MartComparison;
import dev.greenery.application.version.ModelComparison;
import dev.greenery.application.version.ModelComparison.Added;
import dev.greenery.application.version.ModelComparison.Compared;
import dev.greenery.application.version.ModelComparison.Removed;
import dev.greenery.application.version.RowComparison;
import dev.greenery.application.version.RowComparison.ByKey;
import dev.greenery.application.version.RowComparison.CountsOnly;
import dev.greenery.application.version.ShapeChange;
import dev.greenery.application.version.TableColumn;

import java.util.List;
import java.util.stream.Stream;

/** Models and columns that came, went and changed, for people. */
final class DiffShapes {
    private DiffShapes() {}

    static TitledTable of(MartComparison comparison) {
        return new TitledTable(
                "Schema",
                List.of("model", "column", "change"),
                3,
                comparison.models().stream().flatMap(DiffShapes::changes).toList());
    }

    private static Stream<List<String>> changes(ModelComparison model) {
        return switch (model) {
            case Added(String name, _) -> Stream.of(List.of(name, "", "model added"));
            case Removed(String name, _) -> Stream.of(List.of(name, "", "model removed"));
            case Compared(String name, List<ShapeChange> shape, RowComparison rows) ->
                    Stream.concat(
                            key(name, rows),
                            shape.stream()
                                    .map(change -> List.of(name, change.column(), told(change))));
        };
    }

    private static Stream<List<String>> key(String model, RowComparison rows) {
        return switch (rows) {
            case ByKey _ -> Stream.of();
            case CountsOnly counts -> Stream.of(List.of(model, "", told(counts)));
        };
    }

    private static String told(CountsOnly counts) {
        return "the key was (%s), and is (%s): only counts and metrics are compared"
                .formatted(
                        String.join(", ", counts.keyBefore()),
                        String.join(", ", counts.keyAfter()));
    }

    private static String told(ShapeChange change) {
        return switch (change) {
            case ShapeChange.Added(TableColumn column) -> "added: " + told(column);
            case ShapeChange.Removed(TableColumn column) -> "removed: " + told(column);
            case ShapeChange.Altered(TableColumn before, TableColumn after) ->
                    Stream.of(before, after).map(DiffShapes::told).collect(joining(" -> "));
        };
    }

    private static String told(TableColumn column) {
        return column.type() + (column.nullable() ? ", can be empty" : "");
    }
}
