package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Filter;
import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.port.in.CountRows;
import dev.greenery.application.port.in.ReadRows;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.ReadOutcome;
import dev.greenery.application.query.RowQuery;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Reads and counts published rows. */
@Singleton
final class Rows {
    private final ReadRows readRows;
    private final CountRows countRows;

    Rows(ReadRows readRows, CountRows countRows) {
        this.readRows = requireNonNull(readRows, "readRows is null");
        this.countRows = requireNonNull(countRows, "countRows is null");
    }

    Answer<List<DataRow>> read(RowQuery query) {
        List<DataRow> rows = new ArrayList<>();
        ReadOutcome outcome =
                readRows.read(
                        query,
                        row -> {
                            stopIfGivenUp();
                            rows.add(row);
                        });
        return answer(outcome).map(completed -> rows);
    }

    Answer<Long> count(ModelDefinition<?> model, Filter filter) {
        return answer(countRows.count(model.name(), filter)).map(ReadOutcome.Completed::rows);
    }

    private static Answer<ReadOutcome.Completed> answer(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Completed completed -> Answer.given(completed);
            case ReadOutcome.NotPublished(String mart) -> notPublished(mart);
            case ReadOutcome.Refused(List<String> reasons) ->
                    Answer.badRequest(String.join("; ", reasons));
        };
    }

    static <T> Answer<T> notPublished(String mart) {
        return Answer.refused(
                ErrorCode.NOT_PUBLISHED,
                "Mart %s has never been published, so there is no data yet".formatted(mart));
    }

    /** A request that is given up interrupts its thread; no more rows are needed then. */
    private static void stopIfGivenUp() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The request was given up");
        }
    }
}
