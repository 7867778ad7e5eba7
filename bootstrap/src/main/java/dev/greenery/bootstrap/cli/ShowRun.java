package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.outcome.NotPublished;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.in.ReadRows;
import dev.greenery.application.port.in.ReadTable;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.ResultColumn;
import dev.greenery.application.query.ResultRow;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.query.Selection;
import dev.greenery.application.query.TableName;
import dev.greenery.application.query.TableQuery;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowFilter;
import dev.greenery.bootstrap.output.RowWriter;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Prints rows of models and other tables. */
record ShowRun(
        PlatformCommand command,
        RowFormat format,
        OptionalInt limit,
        List<String> columns,
        PersonalData personalData) {
    ShowRun {
        requireNonNull(command, "command is null");
        requireNonNull(format, "format is null");
        requireNonNull(limit, "limit is null");
        columns = List.copyOf(columns);
        requireNonNull(personalData, "personalData is null");
    }

    int show(ModelDefinition<?> model) {
        List<ResultColumn> shown = shown(model);
        RowWriter writer = format.writer(shown, command.out(), command.greenery().screen());
        Consumer<DataRow> toWriter = row -> writer.write(inOrder(row, shown));
        return switch (command.useCase(ReadRows.class).read(query(model), toWriter)) {
            case Outcome.Succeeded(Long rows) -> {
                writer.finish();
                yield tellWhatIsMissing(writer.leftOut(), rows);
            }
            case Outcome.Refused(NotPublished(String mart)) -> command.notPublished(mart);
            case Outcome.Refused(WrongQuestion(List<String> reasons)) ->
                    command.refuse(reasons, ExitCodes.USAGE);
        };
    }

    /** In the order that was asked for. One that the model does not have is refused by reading. */
    private List<ResultColumn> shown(ModelDefinition<?> model) {
        Stream<ColumnDefinition> shown =
                columns.isEmpty()
                        ? model.columns().stream()
                        : columns.stream().distinct().flatMap(name -> model.column(name).stream());
        return shown.map(column -> new ResultColumn(column.name(), column.type().isNumeric()))
                .toList();
    }

    private static ResultRow inOrder(DataRow row, List<ResultColumn> columns) {
        return new ResultRow(columns.stream().map(column -> row.value(column.name())).toList());
    }

    private RowQuery query(ModelDefinition<?> model) {
        return new RowQuery(
                model.qualifiedName(),
                RowFilter.all(),
                List.of(),
                Optional.empty(),
                limit,
                new Selection(
                        Optional.of(columns).filter(named -> !named.isEmpty()).map(Set::copyOf),
                        personalData));
    }

    /** A table that is no model. */
    int show(TableName table) {
        command.beginReading();
        ResultPrinter printer = new ResultPrinter(command, format);
        TableQuery query = new TableQuery(table, columns, limit, personalData);
        return switch (command.useCase(ReadTable.class).read(query, printer)) {
            case Outcome.Succeeded(Long rows) -> tellWhatIsMissing(printer.finish(), rows);
            case Outcome.Refused(WrongQuestion(List<String> reasons)) ->
                    command.refuse(reasons, ExitCodes.USAGE);
        };
    }

    private int tellWhatIsMissing(List<String> leftOut, long rows) {
        command.tellLeftOut(
                leftOut,
                "--columns %s shows them, --format csv all".formatted(String.join(",", leftOut)));
        if (limit.isPresent() && rows == limit.getAsInt()) {
            command.out().flush();
            command.say("The first %d row(s); --limit shows more or fewer".formatted(rows));
        }
        return ExitCodes.OK;
    }
}
