package dev.greenery.benchmarks.opponent;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A piece of the opponent's work. */
sealed interface Step {
    /** Unique among all steps. */
    String name();

    /** The names of the steps that must have ended before. */
    Set<String> after();

    /**
     * Makes a table.
     *
     * @param keys the columns of its primary key; none for a table that is no model
     * @param model the model whose rows it holds; empty for a table that only other tables need
     */
    record Make(
            String name, Set<String> after, String query, List<String> keys, Optional<String> model)
            implements Step {
        public Make {
            requireNonNull(name, "name is null");
            after = Set.copyOf(after);
            requireNonNull(query, "query is null");
            keys = List.copyOf(keys);
            requireNonNull(model, "model is null");
        }

        String table() {
            return Opponent.SCHEMA + "." + name;
        }
    }

    /** Scans a table once, for all row tests and all sums that tests need of it. */
    record Scan(String name, Set<String> after, String table, String query) implements Step {
        public Scan {
            requireNonNull(name, "name is null");
            after = Set.copyOf(after);
            requireNonNull(table, "table is null");
            requireNonNull(query, "query is null");
        }
    }

    /** Runs a query of one row, with a column of failures for each test of the model. */
    record Check(String name, Set<String> after, String model, String query) implements Step {
        public Check {
            requireNonNull(name, "name is null");
            after = Set.copyOf(after);
            requireNonNull(model, "model is null");
            requireNonNull(query, "query is null");
        }
    }
}
