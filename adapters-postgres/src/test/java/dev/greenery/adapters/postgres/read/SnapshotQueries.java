package dev.greenery.adapters.postgres.read;

import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.application.port.out.AggregateRows;
import dev.greenery.application.port.out.OpenSnapshot.Snapshot;
import dev.greenery.application.port.out.QueryRows;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowFilter;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks each question in a snapshot of its own. */
record SnapshotQueries(Warehouse warehouse) implements QueryRows, AggregateRows {
    Snapshot open() {
        return new PostgresSnapshots(warehouse).open(Optional.empty());
    }

    @Override
    public long query(ModelDefinition<?> model, RowQuery query, Consumer<DataRow> rows) {
        try (Snapshot snapshot = open()) {
            return snapshot.query(model, query, rows);
        }
    }

    @Override
    public long count(ModelDefinition<?> model, RowFilter filter) {
        try (Snapshot snapshot = open()) {
            return snapshot.count(model, filter);
        }
    }

    @Override
    public List<Slice> aggregate(Measure measure, List<String> by, RowFilter where) {
        try (Snapshot snapshot = open()) {
            return snapshot.aggregate(measure, by, where);
        }
    }

    @Override
    public Sides aggregateBoth(
            Measure numerator, Measure denominator, List<String> by, RowFilter where) {
        try (Snapshot snapshot = open()) {
            return snapshot.aggregateBoth(numerator, denominator, by, where);
        }
    }
}
