package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.csv.SampleNote;
import dev.greenery.application.port.out.ShopFiles;
import dev.greenery.application.raw.DataOrigin;
import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.source.SourceTable;

import jakarta.inject.Singleton;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipException;

/** The shop's files in CSV form: RFC 4180, UTF-8, one per table. */
@Singleton
final class CsvShopFiles implements ShopFiles {
    @Override
    public List<ImportProblem> glance(Path directory) {
        Check check = (table, file) -> new HeaderCheck(table, headerOf(file)).problems();
        return problems(directory, opened -> check);
    }

    @Override
    public List<ImportProblem> inspect(Path directory, ImportProgress progress) {
        return problems(directory, opened -> new Inspection(progress, opened));
    }

    @Override
    public DataOrigin origin(Path directory) {
        try (ShopPlace place = ShopPlace.open(directory)) {
            return SampleNote.read(place.directory())
                    .map(DataOrigin::sample)
                    .orElse(DataOrigin.SHOP);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + directory, e);
        }
    }

    /** What is said of a file that could not be read and has no fault that can be found. */
    static ImportProblem unreadable(SourceTable table) {
        return ImportProblem.ofFile(
                table.fileName(), "vanished, changed or failed while it was read: try again");
    }

    private static List<ImportProblem> problems(Path directory, Function<Path, Check> checks) {
        Optional<String> closed = FilePlace.faultOfDirectory(directory);
        if (closed.isPresent()) {
            return List.of(ImportProblem.ofFile(directory.toString(), closed.get()));
        }
        try (ShopPlace place = ShopPlace.open(directory)) {
            Check check = checks.apply(place.directory());
            return Arrays.stream(SourceTable.values())
                    .flatMap(table -> problems(table, place.directory(), check).stream())
                    .toList();
        } catch (IOException e) {
            return List.of(
                    ImportProblem.ofFile(directory.toString(), "is no zip that can be read"));
        }
    }

    private static List<ImportProblem> problems(SourceTable table, Path directory, Check check) {
        Path file = ShopPlace.file(directory, table);
        Optional<String> unreadable =
                FilePlace.faultOfFile(ShopPlace.found(directory, table), file);
        if (unreadable.isPresent()) {
            return List.of(ImportProblem.ofFile(table.fileName(), unreadable.get()));
        }
        try {
            return check.problems(table, file);
        } catch (OnlyEntry.OtherEntryException e) {
            return List.of(
                    ImportProblem.ofFile(
                            table.fileName(), "is packed with another file: pack each by itself"));
        } catch (EOFException | ZipException e) {
            return List.of(
                    ImportProblem.ofFile(
                            table.fileName(), "is packed, and cut off or damaged: pack it again"));
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
