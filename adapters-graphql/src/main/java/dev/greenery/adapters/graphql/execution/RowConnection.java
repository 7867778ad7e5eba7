package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.query.DataRow;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowFilter;

import java.util.List;
import java.util.Optional;

/** A page of a model's rows, with what it takes to count all of them and to name places. */
record RowConnection(ModelDefinition<?> model, RowFilter filter, Cursors cursors, Page page) {
    RowConnection {
        requireNonNull(model, "model is null");
        requireNonNull(filter, "filter is null");
        requireNonNull(cursors, "cursors is null");
        requireNonNull(page, "page is null");
    }

    List<Edge> edges() {
        return page.rows().stream().map(row -> new Edge(row, cursors)).toList();
    }

    PageEnds ends() {
        List<DataRow> rows = page.rows();
        return new PageEnds(
                page.hasNext(),
                page.hasPrevious(),
                rows.isEmpty() ? Optional.empty() : Optional.of(cursors.of(rows.getFirst())),
                rows.isEmpty() ? Optional.empty() : Optional.of(cursors.of(rows.getLast())));
    }

    /** A row in its place. */
    record Edge(DataRow row, Cursors cursors) {
        String cursor() {
            return cursors.of(row);
        }
    }
}
