package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.source.SourceTable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the files of a shop are: a directory, or a zip of one. Each file may be packed by itself.
 *
 * @param directory whose files can be read until this is closed
 */
record ShopPlace(Path directory, Optional<FileSystem> zip) implements Closeable {
    private static final List<String> ENDINGS = List.of("", ".gz", ".zip");

    ShopPlace {
        requireNonNull(directory, "directory is null");
        requireNonNull(zip, "zip is null");
    }

    /**
     * Opens a place.
     *
     * @throws IOException if it is a file and no zip that can be read
     */
    static ShopPlace open(Path place) throws IOException {
        if (!Files.isRegularFile(place)) {
            return new ShopPlace(place, Optional.empty());
        }
        FileSystem zip = FileSystems.newFileSystem(place);
        try {
            Path root = zip.getRootDirectories().iterator().next();
            return new ShopPlace(directoryIn(root), Optional.of(zip));
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    /** Whether a file's name says that it holds all others. */
    static boolean isZip(Path place) {
        return Files.isRegularFile(place) && place.toString().endsWith(".zip");
    }

    /** The root, or the first directory in it that holds files of a shop. */
    private static Path directoryIn(Path root) throws IOException {
        try (Stream<Path> paths = Files.list(root)) {
            return Stream.concat(Stream.of(root), paths.filter(Files::isDirectory).sorted())
                    .filter(ShopPlace::holdsFiles)
                    .findFirst()
                    .orElse(root);
        }
    }

    private static boolean holdsFiles(Path directory) {
        return Stream.of(SourceTable.values())
                .anyMatch(table -> !found(directory, table).isEmpty());
    }

    /** The file of a table; where there is none, where it is expected. */
    static Path file(Path directory, SourceTable table) {
        return found(directory, table).stream()
                .findFirst()
                .orElseGet(() -> directory.resolve(table.fileName()));
    }

    /** All that may be the file of a table. */
    static List<Path> found(Path directory, SourceTable table) {
        return ENDINGS.stream()
                .map(ending -> directory.resolve(table.fileName() + ending))
                .filter(Files::exists)
                .toList();
    }

    @Override
    public void close() throws IOException {
        if (zip.isPresent()) {
            zip.get().close();
        }
    }
}
