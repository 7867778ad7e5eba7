package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.port.in.EvaluateMetric;
import dev.greenery.application.port.in.OpenReading;
import dev.greenery.application.port.in.OpenReading.Reading;
import dev.greenery.application.port.in.ReadRows;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.MetricQuery;
import dev.greenery.application.query.MetricValue;
import dev.greenery.application.query.RowQuery;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Answers each question in a reading of its own, for those who ask only one. */
public record SingleQuestions(OpenReading readings) implements ReadRows, EvaluateMetric {
    /** Checks that nothing is missing. */
    public SingleQuestions {
        requireNonNull(readings, "readings is null");
    }

    @Override
    public Outcome<Long, ReadRefusal> read(RowQuery query, Consumer<DataRow> rows) {
        return ask(reading -> reading.read(query, rows));
    }

    @Override
    public Outcome<List<MetricValue>, ReadRefusal> evaluate(MetricQuery query) {
        return ask(reading -> reading.evaluate(query));
    }

    private <T> T ask(Function<Reading, T> question) {
        try (Reading reading = readings.open()) {
            return question.apply(reading);
        }
    }
}
