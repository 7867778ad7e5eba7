package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Filter;
import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.port.in.ReadRows;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.ReadOutcome;
import dev.greenery.application.query.RowQuery;
import dev.greenery.bootstrap.output.RowWriter;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Prints rows of models. */
record ShowRun(
        PlatformCommand command, RowFormat format, OptionalInt limit, PersonalData personalData) {
    ShowRun {
        requireNonNull(command, "command is null");
        requireNonNull(format, "format is null");
        requireNonNull(limit, "limit is null");
        requireNonNull(personalData, "personalData is null");
    }

    int show(ModelDefinition<?> model) {
        RowWriter writer = format.writer(model, command.out());
        return switch (command.useCase(ReadRows.class).read(query(model), writer::write)) {
            case ReadOutcome.Completed(long rows) -> finish(writer, rows);
            case ReadOutcome.NotPublished(String mart) -> command.notPublished(mart);
            case ReadOutcome.Refused(List<String> reasons) ->
                    command.refuse(reasons, ExitCodes.USAGE);
        };
    }

    private RowQuery query(ModelDefinition<?> model) {
        return new RowQuery(
                model.qualifiedName(),
                Filter.all(),
                List.of(),
                Optional.empty(),
                limit,
                personalData);
    }

    private int finish(RowWriter writer, long rows) {
        writer.finish();
        if (limit.isPresent() && rows == limit.getAsInt()) {
            command.out().flush();
            command.say("The first %d row(s); --limit shows more or fewer".formatted(rows));
        }
        return ExitCodes.OK;
    }
}
