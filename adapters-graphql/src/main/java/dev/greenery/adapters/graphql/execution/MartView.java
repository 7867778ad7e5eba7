package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.MartStatus;
import dev.greenery.application.run.SampleRow;

import java.util.List;
import java.util.Optional;

/** A mart and what is published of it. */
record MartView(MartDefinition mart, Optional<MartStatus> status) {
    MartView {
        requireNonNull(mart, "mart is null");
        requireNonNull(status, "status is null");
    }

    /** A value of a row that failed a test. */
    record SampleValue(String column, String value) {
        SampleValue {
            requireNonNull(column, "column is null");
            requireNonNull(value, "value is null");
        }

        static List<SampleValue> all(SampleRow row) {
            return row.values().entrySet().stream()
                    .map(entry -> new SampleValue(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    /** A model and how many of its rows are published. */
    record ModelView(ModelDefinition<?> model, List<String> reads, Optional<Long> rows) {
        ModelView {
            requireNonNull(model, "model is null");
            reads = List.copyOf(reads);
            requireNonNull(rows, "rows is null");
        }
    }
}
