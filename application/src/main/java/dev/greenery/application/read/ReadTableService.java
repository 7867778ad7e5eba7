package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.in.ReadTable;
import dev.greenery.application.port.out.QueryTables;
import dev.greenery.application.port.out.QueryTables.Table;
import dev.greenery.application.query.ResultReader;
import dev.greenery.application.query.TableName;
import dev.greenery.application.query.TableQuery;
import dev.greenery.application.suggestion.Suggestions;

import java.util.List;
import java.util.Optional;

/** Reads tables, once it is known that there are such a table and such columns. */
public record ReadTableService(QueryTables tables) implements ReadTable {
    /** Checks that nothing is missing. */
    public ReadTableService {
        requireNonNull(tables, "tables is null");
    }

    @Override
    public Outcome<Long, WrongQuestion> read(TableQuery query, ResultReader reader) {
        List<Table> known = tables.tables();
        Optional<Table> table =
                known.stream().filter(each -> each.name().equals(query.table())).findFirst();
        return table.isPresent()
                ? read(table.get(), query, reader)
                : Outcome.refused(new WrongQuestion(List.of(unknown(query.table(), known))));
    }

    private static String unknown(TableName name, List<Table> known) {
        List<String> names = known.stream().map(table -> table.name().toString()).toList();
        return "No table is called '%s'%s"
                .formatted(name, Suggestions.hint(name.toString(), names));
    }

    private Outcome<Long, WrongQuestion> read(Table table, TableQuery query, ResultReader reader) {
        List<String> unknown =
                query.columns().stream()
                        .filter(column -> !table.columns().contains(column))
                        .map(
                                column ->
                                        Suggestions.unknownColumn(
                                                table.name().toString(), column, table.columns()))
                        .toList();
        if (!unknown.isEmpty()) {
            return Outcome.refused(new WrongQuestion(unknown));
        }
        List<String> columns =
                query.columns().isEmpty()
                        ? table.columns()
                        : query.columns().stream().distinct().toList();
        return Outcome.succeeded(tables.query(query.of(columns), reader));
    }
}
