package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.greenery.application.query.ResultColumn;
import dev.greenery.application.query.ResultReader;
import dev.greenery.application.query.ResultRow;
import dev.greenery.bootstrap.output.RowWriter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Prints a result whose columns are known when it comes. */
final class ResultPrinter implements ResultReader {
    private final PlatformCommand command;
    private final RowFormat format;
    private Optional<RowWriter> writer = Optional.empty();

    ResultPrinter(PlatformCommand command, RowFormat format) {
        this.command = requireNonNull(command, "command is null");
        this.format = requireNonNull(format, "format is null");
    }

    @Override
    public Consumer<ResultRow> begin(List<ResultColumn> columns) {
        if (format == RowFormat.JSON) {
            requireDistinct(columns);
        }
        RowWriter begun = format.writer(columns, command.out(), command.greenery().screen());
        writer = Optional.of(begun);
        return begun::write;
    }

    private void requireDistinct(List<ResultColumn> columns) {
        Map<String, Long> names =
                columns.stream()
                        .collect(groupingBy(ResultColumn::name, LinkedHashMap::new, counting()));
        names.forEach(
                (name, count) -> {
                    if (count > 1) {
                        throw command.misused(
                                "json needs another name for every column, and %d are called '%s'; name them with AS"
                                        .formatted(count, name));
                    }
                });
    }

    /** Writes what is left, once all rows came; returns the columns that had no room. */
    List<String> finish() {
        RowWriter begun = writer.orElseThrow();
        begun.finish();
        command.out().flush();
        return begun.leftOut();
    }
}
