package dev.greenery.bootstrap.cli;

import dev.greenery.application.history.TrackedTable;
import dev.greenery.application.suggestion.Suggestions;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The tables whose changes are known, as the command line names them. */
final class TrackedTableNames implements Iterable<String>, ITypeConverter<TrackedTable> {
    private static final List<String> NAMES =
            Stream.of(TrackedTable.values()).map(TrackedTable::toString).toList();

    @Override
    public Iterator<String> iterator() {
        return NAMES.iterator();
    }

    @Override
    public TrackedTable convert(String name) {
        return Stream.of(TrackedTable.values())
                .filter(table -> table.toString().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new TypeConversionException(
                                        "No changes are kept of '%s'%s"
                                                .formatted(name, Suggestions.hint(name, NAMES))));
    }
}
