package dev.greenery.bootstrap.cli;

import dev.greenery.application.source.SourceTable;
import dev.greenery.application.suggestion.Suggestions;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The files of the shop, as the command line names them: with their ending, or without it. */
final class ShopFileNames implements Iterable<String>, ITypeConverter<SourceTable> {
    private static final List<String> NAMES =
            Stream.of(SourceTable.values()).map(SourceTable::fileName).toList();

    @Override
    public Iterator<String> iterator() {
        return NAMES.iterator();
    }

    @Override
    public SourceTable convert(String name) {
        return Stream.of(SourceTable.values())
                .filter(table -> table.fileName().equals(name) || table.tableName().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new TypeConversionException(
                                        "The shop has no file '%s'%s"
                                                .formatted(name, Suggestions.hint(name, NAMES))));
    }
}
