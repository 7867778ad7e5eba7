package dev.greenery.adapters.graphql.testing;

import dev.greenery.application.outcome.NotPublished;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.port.in.CountRows;
import dev.greenery.application.port.in.ReadRows;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.Ordering;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowFilter;
import dev.greenery.domain.money.Money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Answers reads out of lists, as the application promises to, and notes what was asked. */
public final class PublishedRows implements ReadRows, CountRows {
    private static final String UNPUBLISHED = "lab";

    private final MartRegistry registry;
    private final Map<String, List<Record>> rows = new LinkedHashMap<>();
    private final List<RowQuery> queries = new ArrayList<>();
    private final List<RowFilter> counts = new ArrayList<>();
    private Runnable beforeReading = () -> {};

    /** No rows at first. */
    public PublishedRows(MartRegistry registry) {
        this.registry = registry;
    }

    /** Publishes these rows, and forgets all others and what was asked. */
    public void are(Record... records) {
        rows.clear();
        queries.clear();
        counts.clear();
        beforeReading = () -> {};
        for (Record row : records) {
            rows.computeIfAbsent(registry.model(row.getClass()).name(), name -> new ArrayList<>())
                    .add(row);
        }
    }

    /** Does this before each read from now on: waits, or fails. */
    public void beforeReading(Runnable action) {
        beforeReading = action;
    }

    /** The reads so far. */
    public List<RowQuery> queries() {
        return List.copyOf(queries);
    }

    /** The counts so far. */
    public List<RowFilter> counts() {
        return List.copyOf(counts);
    }

    @Override
    public Outcome<Long, ReadRefusal> read(RowQuery query, Consumer<DataRow> consumer) {
        queries.add(query);
        beforeReading.run();
        ModelDefinition<?> model = registry.model(query.model()).orElseThrow();
        if (model.mart().equals(UNPUBLISHED)) {
            return Outcome.refused(new NotPublished(UNPUBLISHED));
        }
        List<DataRow> found = find(model, query);
        found.forEach(consumer);
        return Outcome.succeeded((long) found.size());
    }

    @Override
    public Outcome<Long, ReadRefusal> count(
            String model, RowFilter filter, PersonalData personalData) {
        counts.add(filter);
        return Outcome.succeeded(
                all(registry.model(model).orElseThrow())
                        .filter(row -> Conditions.holds(filter, row))
                        .count());
    }

    private List<DataRow> find(ModelDefinition<?> model, RowQuery query) {
        List<Ordering> orderings = total(model, query.ordering());
        Comparator<DataRow> order = RowOrder.of(orderings);
        return all(model)
                .filter(row -> Conditions.holds(query.filter(), row))
                .sorted(order)
                .filter(
                        row ->
                                query.after().isEmpty()
                                        || order.compare(
                                                        row,
                                                        at(orderings, query.after().orElseThrow()))
                                                > 0)
                .limit(query.limit().orElse(Integer.MAX_VALUE))
                .map(row -> masked(model, row, query.personalData()))
                .map(row -> selected(model, row, query))
                .toList();
    }

    private static List<Ordering> total(ModelDefinition<?> model, List<Ordering> asked) {
        Stream<Ordering> missing =
                model.keys().stream()
                        .map(ColumnDefinition::name)
                        .filter(key -> asked.stream().noneMatch(o -> o.column().equals(key)))
                        .map(Ordering::ascending);
        return Stream.concat(asked.stream(), missing).toList();
    }

    private static DataRow at(List<Ordering> orderings, RowQuery.Position position) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < orderings.size(); i++) {
            String column = orderings.get(i).column();
            position.values().get(i).ifPresent(value -> values.put(column, value));
        }
        return new DataRow(values);
    }

    private Stream<DataRow> all(ModelDefinition<?> model) {
        return rows.getOrDefault(model.name(), List.of()).stream().map(row -> row(model, row));
    }

    private static DataRow row(ModelDefinition<?> model, Record row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ColumnDefinition column : model.columns()) {
            Object value = column.reader().valueOrNull(row);
            if (value != null) {
                values.put(column.name(), value instanceof Money m ? m.toDecimal() : value);
            }
        }
        return new DataRow(values);
    }

    private static DataRow selected(ModelDefinition<?> model, DataRow row, RowQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        query.selection()
                .of(model)
                .forEach(
                        column ->
                                row.value(column.name())
                                        .ifPresent(value -> values.put(column.name(), value)));
        return new DataRow(values);
    }

    private static DataRow masked(ModelDefinition<?> model, DataRow row, PersonalData access) {
        Map<String, Object> values = new LinkedHashMap<>(row.values());
        if (access == PersonalData.MASKED) {
            model.columns().stream()
                    .filter(ColumnDefinition::pii)
                    .forEach(column -> values.replace(column.name(), "***"));
        }
        return new DataRow(values);
    }
}
