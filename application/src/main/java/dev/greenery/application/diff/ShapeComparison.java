package dev.greenery.application.diff;

import dev.greenery.application.version.ShapeChange;
import dev.greenery.application.version.TableColumn;
import dev.greenery.application.version.TablePair;
import dev.greenery.application.version.VersionTable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the columns of two tables differ by: first what came and changed, then what went. */
final class ShapeComparison {
    private ShapeComparison() {}

    static List<ShapeChange> of(TablePair tables) {
        Stream<ShapeChange> present =
                tables.after().columns().stream()
                        .flatMap(column -> change(column, tables.before()).stream());
        Stream<ShapeChange> gone =
                tables.before().columns().stream()
                        .filter(column -> tables.after().column(column.name()).isEmpty())
                        .map(ShapeChange.Removed::new);
        return Stream.concat(present, gone).toList();
    }

    private static Optional<ShapeChange> change(TableColumn column, VersionTable before) {
        Optional<TableColumn> former = before.column(column.name());
        if (former.isEmpty()) {
            return Optional.of(new ShapeChange.Added(column));
        }
        return former.filter(known -> !known.equals(column))
                .map(known -> new ShapeChange.Altered(known, column));
    }
}
