package dev.greenery.adapters.postgres.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A directory whose new files grow unseen in a hidden one inside it, until all are published
 * together. Inside, because only within one file system is a move a mere change of name.
 */
final class StagedDirectory {
    private static final String PREFIX = ".greenery-sample-";
    private static final String REPLACED = ".replaced";

    private final Path directory;
    private final Path staging;
    private final List<Path> made;
    private final Set<String> staged = new HashSet<>();

    /**
     * A directory.
     *
     * @param made the directories that were made for it, each before its parent
     */
    private StagedDirectory(Path directory, Path staging, List<Path> made) {
        this.directory = directory;
        this.staging = staging;
        this.made = List.copyOf(made);
    }

    /** Makes the directory if need be, and clears away what a killed run has left there. */
    static StagedDirectory in(Path directory) throws IOException {
        List<Path> made =
                Stream.iterate(directory.toAbsolutePath(), Objects::nonNull, Path::getParent)
                        .takeWhile(Files::notExists)
                        .toList();
        Files.createDirectories(directory);
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(directory, PREFIX + "*")) {
            for (Path leftover : leftovers) {
                delete(leftover);
            }
        }
        return new StagedDirectory(directory, Files.createTempDirectory(directory, PREFIX), made);
    }

    /** Where a new file grows. */
    Path file(String name) {
        staged.add(name);
        return staging.resolve(name);
    }

    /**
     * Replaces the files of these names by the new ones; those without a new one vanish.
     *
     * @throws IOException if that fails; all files are then where they were
     */
    void publish(List<String> names) throws IOException {
        Deque<Move> done = new ArrayDeque<>();
        try {
            for (String name : names) {
                Path place = directory.resolve(name);
                if (Files.exists(place)) {
                    move(place, staging.resolve(name + REPLACED), done);
                }
                if (staged.contains(name)) {
                    move(staging.resolve(name), place, done);
                }
            }
        } catch (IOException e) {
            undo(done, e);
            throw e;
        }
    }

    /** Deletes what was not published, and directories that were made for nothing. */
    void discard() {
        try {
            delete(staging);
            for (Path path : made) {
                if (Files.exists(path) && isEmpty(path)) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clear away " + staging, e);
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (Stream<Path> content = Files.list(path)) {
            return content.findAny().isEmpty();
        }
    }

    private static void move(Path from, Path to, Deque<Move> done) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        done.push(new Move(from, to));
    }

    private static void undo(Deque<Move> done, IOException cause) {
        for (Move move : done) {
            try {
                Files.move(move.to(), move.from(), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Override
    public String toString() {
        return directory.toString();
    }

    private record Move(Path from, Path to) {}
}
