package dev.greenery.application.version;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What became of a model from one version of its mart to another. */
public sealed interface ModelComparison {
    /** The name of the model. */
    String model();

    /** Only the later version has the model. */
    record Added(String model, long rows) implements ModelComparison {
        /** Checks that there is a name. */
        public Added {
            requireNonNull(model, "model is null");
        }
    }

    /** Only the earlier version has the model. */
    record Removed(String model, long rows) implements ModelComparison {
        /** Checks that there is a name. */
        public Removed {
            requireNonNull(model, "model is null");
        }
    }

    /** Both versions have the model. */
    record Compared(String model, List<ShapeChange> shape, RowComparison rows)
            implements ModelComparison {
        /** Checks that nothing is missing. */
        public Compared {
            requireNonNull(model, "model is null");
            shape = List.copyOf(shape);
            requireNonNull(rows, "rows is null");
        }
    }
}
