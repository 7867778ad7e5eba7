package dev.greenery.adapters.postgres.read;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.noCondition;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.table.FilterCondition;
import dev.greenery.adapters.postgres.table.ModelTable;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.Ordering;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowFilter;

import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;

import java.util.List;
import java.util.function.Consumer;

/** Streams rows of published tables. */
record TableStreaming(ReadSession session) {
    /** Rows that are held at a time; more would take memory and save hardly any time. */
    private static final int FETCH_SIZE = 1_000;

    TableStreaming {
        requireNonNull(session, "session is null");
    }

    long query(ModelDefinition<?> model, RowQuery query, Consumer<DataRow> rows) {
        requireNonNull(rows, "rows is null");
        SelectedColumns selected =
                new SelectedColumns(
                        session.table(model), query.selection().of(model), query.personalData());
        return session.ask(
                List.of(model),
                database -> stream(select(database, selected, query), selected, rows));
    }

    private static ResultQuery<Record> select(
            DSLContext database, SelectedColumns selected, RowQuery query) {
        ModelTable table = selected.table();
        List<Ordering> order = query.totalOrdering(table.model());
        Condition after =
                query.after().map(new KeysetCondition(table, order)::after).orElse(noCondition());
        var select =
                database.select(selected.fields())
                        .from(table.table())
                        .where(and(new FilterCondition(table).of(query.filter()), after))
                        .orderBy(new SortFields(table).of(order));
        return query.limit().isPresent() ? select.limit(query.limit().getAsInt()) : select;
    }

    private static long stream(
            ResultQuery<Record> select, SelectedColumns selected, Consumer<DataRow> rows) {
        long count = 0;
        try (Cursor<Record> cursor = select.fetchSize(FETCH_SIZE).fetchLazy()) {
            for (Record row : cursor) {
                rows.accept(selected.read(row));
                count++;
            }
        }
        return count;
    }

    long count(ModelDefinition<?> model, RowFilter filter) {
        ModelTable table = session.table(model);
        return session.ask(
                List.of(model),
                database ->
                        database.selectCount()
                                .from(table.table())
                                .where(new FilterCondition(table).of(filter))
                                .fetchSingle(0, Long.class));
    }
}
