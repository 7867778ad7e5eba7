package dev.greenery.adapters.postgres.csv;

import dev.greenery.application.source.SourceTable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The note beside generated files that says that they are a sample, and which: the first line. The
 * others are the files with their sizes, so that it says nothing of files that were put in their
 * place.
 */
public final class SampleNote {
    static final String NAME = "greenery-sample.txt";

    private SampleNote() {}

    static void write(StagedDirectory staged, String options) throws IOException {
        List<String> lines = new ArrayList<>(List.of(options));
        for (SourceTable file : SourceTable.values()) {
            lines.add(line(file, staged.file(file.fileName())));
        }
        Files.write(staged.file(NAME), lines);
    }

    /** Which sample the files of a directory are; empty if they are none. */
    public static Optional<String> read(Path directory) {
        Path note = directory.resolve(NAME);
        if (!Files.isRegularFile(note) || !areThere(directory)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(note);
            List<String> found = new ArrayList<>();
            for (SourceTable file : SourceTable.values()) {
                found.add(line(file, directory.resolve(file.fileName())));
            }
            return lines.stream()
                    .findFirst()
                    .filter(options -> found.equals(lines.subList(1, lines.size())));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + note, e);
        }
    }

    /** Files that were packed since are no longer those of the note. */
    private static boolean areThere(Path directory) {
        return Stream.of(SourceTable.values())
                .allMatch(file -> Files.isRegularFile(directory.resolve(file.fileName())));
    }

    private static String line(SourceTable file, Path path) throws IOException {
        return "%s %d".formatted(file.fileName(), Files.size(path));
    }
}
