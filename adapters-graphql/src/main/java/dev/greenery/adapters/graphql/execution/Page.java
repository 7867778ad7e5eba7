package dev.greenery.adapters.graphql.execution;

import dev.greenery.application.query.DataRow;

import java.util.List;

/** Some rows of an ordered list, and whether there are more on either side. */
record Page(List<DataRow> rows, boolean hasNext, boolean hasPrevious) {
    Page {
        rows = List.copyOf(rows);
    }

    /** A page of which nothing was asked. */
    static Page unread() {
        return new Page(List.of(), false, false);
    }
}
