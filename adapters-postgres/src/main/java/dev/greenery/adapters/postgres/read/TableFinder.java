package dev.greenery.adapters.postgres.read;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.Quoted;
import dev.greenery.adapters.postgres.objects.SchemaShapes;
import dev.greenery.adapters.postgres.objects.TableShape;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.VersionTable;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;

/** Finds the tables of a version as they are, and keeps them there. */
record TableFinder(Catalog catalog) {
    TableFinder {
        requireNonNull(catalog, "catalog is null");
    }

    /** Those that the platform made: others may keep theirs beside them. */
    List<VersionTable> of(String mart, RunId run) throws SQLException {
        String schema = catalog.schemas().version(mart, run);
        NavigableMap<String, TableShape> shapes = new SchemaShapes(catalog).of(schema);
        keep(schema, shapes.keySet());
        return shapes.values().stream().map(shape -> shape.of(mart, run)).toList();
    }

    /** All at once: what is pruned or published meanwhile waits, or goes on without them. */
    private void keep(String schema, Collection<String> tables) throws SQLException {
        if (!tables.isEmpty()) {
            catalog.execute(
                    "LOCK TABLE %s IN ACCESS SHARE MODE"
                            .formatted(
                                    tables.stream()
                                            .map(table -> Quoted.name(schema, table))
                                            .collect(joining(", "))));
        }
    }
}
