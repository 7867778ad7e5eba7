package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.query.Selection;
import dev.greenery.application.row.RowFilter;

import java.util.List;
import java.util.OptionalInt;

/** Reads pages, each with one row more than it has, which tells whether others follow. */
record PageReader(Rows rows, Selection selection) {
    PageReader {
        requireNonNull(rows, "rows is null");
        requireNonNull(selection, "selection is null");
    }

    Answer<Page> read(TotalOrder order, RowFilter filter, PageRequest request) {
        return switch (request.from()) {
            case START ->
                    rows.read(query(order, filter, request)).map(read -> fromStart(read, request));
            case FINISH ->
                    order.reversed()
                            .flatMap(reversed -> rows.read(query(reversed, filter, request)))
                            .map(read -> fromFinish(read, request));
        };
    }

    private RowQuery query(TotalOrder order, RowFilter filter, PageRequest request) {
        return new RowQuery(
                order.model().name(),
                filter,
                order.orderings(),
                request.beyond(),
                OptionalInt.of(request.size() + 1),
                selection);
    }

    private static Page fromStart(List<DataRow> read, PageRequest request) {
        return new Page(
                wanted(read, request), hasMore(read, request), request.beyond().isPresent());
    }

    private static Page fromFinish(List<DataRow> read, PageRequest request) {
        return new Page(
                wanted(read, request).reversed(),
                request.beyond().isPresent(),
                hasMore(read, request));
    }

    private static List<DataRow> wanted(List<DataRow> read, PageRequest request) {
        return hasMore(read, request) ? read.subList(0, request.size()) : read;
    }

    private static boolean hasMore(List<DataRow> read, PageRequest request) {
        return read.size() > request.size();
    }
}
