package dev.greenery.application.engine;

import dev.greenery.application.mart.DataTest.ReferenceTest;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.ColumnReader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys that the referenced models have for the histories that are being built, on one thread.
 * Most references stay within a history, so that looking here spares a join over whole tables.
 */
final class HistoryKeys {
    private final Map<Class<?>, Keys> referenced = new HashMap<>();

    /** The keys of those of the models that some model refers to. */
    HistoryKeys(List<ModelDefinition<?>> models) {
        Set<Class<?>> targets =
                models.stream()
                        .flatMap(model -> model.tests().stream())
                        .filter(ReferenceTest.class::isInstance)
                        .map(test -> ((ReferenceTest<?>) test).to())
                        .collect(Collectors.toSet());
        models.stream()
                .filter(model -> targets.contains(model.rowType()))
                .forEach(model -> referenced.put(model.rowType(), new Keys(model)));
    }

    /** The keys of a model; empty when none refers to it, or when it is not built by history. */
    Optional<Keys> of(Class<?> rowType) {
        return Optional.ofNullable(referenced.get(rowType));
    }

    /** Forgets the keys of the histories that are built. */
    void clear() {
        referenced.values().forEach(Keys::clear);
    }

    /** The keys of one model. */
    static final class Keys {
        /** A set never shrinks by itself: after a user with a million orders it starts anew. */
        private static final int KEPT = 1_000;

        private final ColumnReader key;
        private Set<Object> values = new HashSet<>();

        private Keys(ModelDefinition<?> model) {
            this.key = model.keys().getFirst().reader();
        }

        void add(Record row) {
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
