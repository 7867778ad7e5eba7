package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.outcome.NotPublished;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.in.CountRows;
import dev.greenery.application.port.in.OpenReading.Reading;
import dev.greenery.application.port.in.ReadRows;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowFilter;

import graphql.schema.DataFetchingEnvironment;

import java.util.ArrayList;
import java.util.List;

/** Reads and counts published rows. */
record Rows(ReadRows readRows, CountRows countRows) {
    Rows {
        requireNonNull(readRows, "readRows is null");
        requireNonNull(countRows, "countRows is null");
    }

    /** Those that the request of a field sees. */
    static Rows of(DataFetchingEnvironment field) {
        Reading reading = Request.of(field).reading();
        return new Rows(reading, reading);
    }

    Answer<List<DataRow>> read(RowQuery query) {
        List<DataRow> rows = new ArrayList<>();
        return answer(readRows.read(query, rows::add)).map(count -> rows);
    }

    Answer<Long> count(ModelDefinition<?> model, RowFilter filter) {
        return answer(countRows.count(model.name(), filter));
    }

    private static Answer<Long> answer(Outcome<Long, ReadRefusal> outcome) {
        return switch (outcome) {
            case Outcome.Succeeded(Long count) -> Answer.given(count);
            case Outcome.Refused(NotPublished(String mart)) -> notPublished(mart);
            case Outcome.Refused(WrongQuestion(List<String> reasons)) ->
                    Answer.badRequest(String.join("; ", reasons));
        };
    }

    static <T> Answer<T> notPublished(String mart) {
        return Answer.refused(
                ErrorCode.NOT_PUBLISHED,
                "Mart %s has never been published, so there is no data yet".formatted(mart));
    }
}
