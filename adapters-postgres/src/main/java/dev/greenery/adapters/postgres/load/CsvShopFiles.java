package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.csv.SampleNote;
import dev.greenery.application.port.out.ShopFiles;
import dev.greenery.application.raw.DataOrigin;
import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.source.SourceTable;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The shop's files in CSV form: RFC 4180, UTF-8, one per table. */
@Singleton
final class CsvShopFiles implements ShopFiles {
    @Override
    public List<ImportProblem> glance(Path directory) {
        return problems(
                directory, (table, file) -> new HeaderCheck(table, headerOf(file)).problems());
    }

    @Override
    public List<ImportProblem> inspect(Path directory, ImportProgress progress) {
        return problems(directory, new Inspection(progress, directory));
    }

    @Override
    public DataOrigin origin(Path directory) {
        return SampleNote.read(directory).map(DataOrigin::sample).orElse(DataOrigin.SHOP);
    }

    /** What is said of a file that could not be read and has no fault that can be found. */
    static ImportProblem unreadable(SourceTable table) {
        return ImportProblem.ofFile(
                table.fileName(), "vanished, changed or failed while it was read: try again");
    }

    private static List<ImportProblem> problems(Path directory, Check check) {
        Optional<String> closed = FilePlace.faultOfDirectory(directory);
        if (closed.isPresent()) {
            return List.of(ImportProblem.ofFile(directory.toString(), closed.get()));
        }
        return Arrays.stream(SourceTable.values())
                .flatMap(table -> problems(table, directory, check).stream())
                .toList();
    }

    private static List<ImportProblem> problems(SourceTable table, Path directory, Check check) {
        Path file = directory.resolve(table.fileName());
        Optional<String> unreadable = FilePlace.faultOfFile(file);
        if (unreadable.isPresent()) {
            return List.of(ImportProblem.ofFile(table.fileName(), unreadable.get()));
        }
        try {
            return check.problems(table, file);
        } catch (IOException e) {
            return List.of(unreadable(table));
        }
    }

    private static List<String> headerOf(Path file) throws IOException {
        try (CsvFile csv = CsvFile.open(Files.newInputStream(file))) {
            return csv.header();
        }
    }

    /** Looks at one file that can be opened. */
    private interface Check {
        List<ImportProblem> problems(SourceTable table, Path file) throws IOException;
    }

    /** Goes through the whole file. */
    private record Inspection(ByteProgress bytes) implements Check {
        Inspection {
            requireNonNull(bytes, "bytes is null");
        }

        Inspection(ImportProgress progress, Path directory) {
            this(new ByteProgress(progress, ImportProgress.Step.CHECK, directory));
        }

        @Override
        public List<ImportProblem> problems(SourceTable table, Path file) throws IOException {
            try (InputStream in = bytes.open(file)) {
                Optional<ImportProblem> fault = new FileScan(table.fileName()).scan(in);
                return fault.isPresent()
                        ? List.of(fault.get())
                        : new HeaderCheck(table, headerOf(file)).problems();
            }
        }
    }
}
