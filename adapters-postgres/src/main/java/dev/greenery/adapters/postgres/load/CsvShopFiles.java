package dev.greenery.adapters.postgres.load;

import dev.greenery.adapters.postgres.csv.SampleNote;
import dev.greenery.application.port.out.ShopFiles;
import dev.greenery.application.raw.DataOrigin;
import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.ImportProgress;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shop's files in CSV form: RFC 4180, UTF-8, one per table. */
@Singleton
final class CsvShopFiles implements ShopFiles {
    @Override
    public List<ImportProblem> inspect(Path directory, ImportProgress progress) {
        Optional<String> closed = FilePlace.faultOfDirectory(directory);
        if (closed.isPresent()) {
            return List.of(ImportProblem.ofFile(directory.toString(), closed.get()));
        }
        ByteProgress bytes = new ByteProgress(progress, ImportProgress.Step.CHECK, directory);
        List<ImportProblem> problems = new ArrayList<>();
        for (ShopTable table : ShopTable.values()) {
            problems.addAll(inspect(table, directory.resolve(table.file()), bytes));
        }
        return problems;
    }

    @Override
    public DataOrigin origin(Path directory) {
        return SampleNote.read(directory).map(DataOrigin::sample).orElse(DataOrigin.SHOP);
    }

    private static List<ImportProblem> inspect(ShopTable table, Path file, ByteProgress progress) {
        Optional<String> unreadable = FilePlace.faultOfFile(file);
        if (unreadable.isPresent()) {
            return List.of(ImportProblem.ofFile(table.file(), unreadable.get()));
        }
        try (InputStream in = progress.open(file)) {
            Optional<ImportProblem> fault = new FileScan(table.file()).scan(in);
            return fault.isPresent()
                    ? List.of(fault.get())
                    : new HeaderCheck(table, headerOf(file)).problems();
        } catch (IOException | UncheckedIOException e) {
            return List.of(
                    ImportProblem.ofFile(
                            table.file(), "vanished or failed while it was read: try again"));
        }
    }

    private static List<String> headerOf(Path file) throws IOException {
        try (CsvFile csv = CsvFile.open(Files.newInputStream(file))) {
            return csv.header();
        }
    }
}
