package dev.greenery.application.rollup;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.Completion;
import dev.greenery.application.mart.Lookup;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.registry.LookupColumn;
import dev.greenery.application.row.RecordShape;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Fills what merging leaves open: first what dimensions tell of the keys, then what the builder
 * completes. Keys and measures are out of its reach.
 *
 * @param <R> the rollup's row record
 */
public final class RollupCompletion<R extends Record> {
    private final RecordShape<R> shape;
    private final List<Completion<R, ?>> completions;
    private final CatalogueScope catalogue;

    /** Completes the rows of a rollup. */
    public RollupCompletion(Class<R> rowType, RollupBuilder<R> rollup, CatalogueScope catalogue) {
        this.shape = new RecordShape<>(rowType);
        this.completions = rollup.completions();
        this.catalogue = catalogue;
    }

    /** The rows, complete. */
    public List<R> complete(List<R> merged) {
        List<R> named = lookUp(merged);
        if (completions.isEmpty()) {
            return named;
        }
        List<Fill<R>> fills = completions.stream().map(c -> fill(c, named)).toList();
        return with(named, fills);
    }

    private Fill<R> fill(Completion<R, ?> completion, List<R> rows) {
        return new Fill<>(
                shape.slotOf(completion.component().columnName()),
                completion.values().apply(rows, catalogue));
    }

    private List<R> lookUp(List<R> rows) {
        List<Fill<R>> fills = new ArrayList<>();
        for (int slot = 0; slot < shape.components().size(); slot++) {
            RecordComponent component = shape.components().get(slot);
            if (component.isAnnotationPresent(Lookup.class)) {
                fills.add(new Fill<>(slot, lookup(component)));
            }
        }
        return fills.isEmpty() ? rows : with(rows, fills);
    }

    private Function<R, Object> lookup(RecordComponent component) {
        LookupColumn column = LookupColumn.of(component);
        Map<Object, Object> known = new HashMap<>();
        for (Record row : catalogue.rows(column.dimension())) {
            known.put(column.key().valueOrNull(row), column.value().valueOrNull(row));
        }
        int keySlot = shape.slotOf(column.key().name());
        boolean optional = component.getType() == Optional.class;
        return row -> {
            Object value = known.get(shape.value(row, keySlot));
            return optional && !(value instanceof Optional) ? Optional.ofNullable(value) : value;
        };
    }

    private List<R> with(List<R> rows, List<Fill<R>> fills) {
        List<R> filled = new ArrayList<>(rows.size());
        for (R row : rows) {
            Object[] values = shape.values(row);
            for (Fill<R> fill : fills) {
                values[fill.slot()] = fill.value().apply(row);
            }
            filled.add(shape.row(values));
        }
        return filled;
    }

    private record Fill<R extends Record>(int slot, Function<R, ?> value) {}
}
