package dev.greenery.application.probe;

import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.ColumnReader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys that the referenced models have for the histories that are being built, on one thread.
 * Most references stay within a history, so that looking here spares a join over whole tables.
 */
public final class HistoryKeys {
    private final Map<Class<?>, Keys> referenced = new HashMap<>();

    /**
     * The keys of those models that another one refers to.
     *
     * @param models that are built by history
     */
    public HistoryKeys(List<ModelDefinition<?>> models, BuildProbes probes) {
        Set<Class<?>> followed = probes.followed(models);
        models.stream()
                .filter(model -> followed.contains(model.rowType()))
                .forEach(model -> referenced.put(model.rowType(), new Keys(model)));
    }

    /** The keys of a model; empty when none refers to it, or when it is not built by history. */
    public Optional<Keys> of(Class<?> rowType) {
        return Optional.ofNullable(referenced.get(rowType));
    }

    /** Forgets the keys of the histories that are built. */
    public void clear() {
        referenced.values().forEach(Keys::clear);
    }

    /** The keys of one model. */
    public static final class Keys {
        /** A set never shrinks by itself: after a user with a million orders it starts anew. */
        private static final int KEPT = 1_000;

        private final ColumnReader key;
        private Set<Object> values = new HashSet<>();

        private Keys(ModelDefinition<?> model) {
            this.key = model.keys().getFirst().reader();
        }

        /** Adds the key of a row. */
        public void add(Record row) {
            values.add(key.valueOrNull(row));
        }

        boolean has(Object value) {
            return values.contains(value);
        }

        private void clear() {
            if (values.size() > KEPT) {
                values = new HashSet<>();
            } else {
                values.clear();
            }
        }
    }
}
