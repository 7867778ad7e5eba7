package dev.greenery.adapters.postgres.csv;

import dev.greenery.application.port.out.WriteShopFiles;
import dev.greenery.application.source.SourceTable;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes the shop's files as CSV: UTF-8, lines that end in LF, quotes only where they must be. */
@Singleton
class CsvShopFileWriter implements WriteShopFiles {
    @Override
    public List<Path> existing(Path directory) {
        return names().map(directory::resolve).filter(Files::exists).toList();
    }

    @Override
    public Opening open(Path directory, boolean overwrite) {
        List<Path> existing = existing(directory);
        if (!existing.isEmpty() && !overwrite) {
            return new Opening.Occupied(existing);
        }
        try {
            return new Opening.Opened(OpenCsvFiles.open(StagedDirectory.in(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write shop files to " + directory, e);
        }
    }

    /**
     * The files of a sample; one that was dirty has the list of its faults beside the others, and
     * each has a note that it is one.
     */
    static Stream<String> names() {
        return Stream.concat(
                Stream.of(SourceTable.values()).map(SourceTable::fileName),
                Stream.of(FaultList.NAME, SampleNote.NAME));
    }
}
