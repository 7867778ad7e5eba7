package dev.greenery.adapters.postgres.load;

import dev.greenery.application.source.SourceTable;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what stands where files are expected, before anything is opened: opening a pipe waits for
 * somebody to write to it.
 */
final class FilePlace {
    private FilePlace() {}

    /** Why a directory cannot be imported; empty if it can. */
    static Optional<String> faultOfDirectory(Path directory) {
        if (Files.notExists(directory)) {
            return Optional.of("does not exist: name the directory with " + allFiles());
        }
        if (ShopPlace.isZip(directory)) {
            return faultOfFile(directory);
        }
        if (!Files.isDirectory(directory)) {
            return Optional.of(
                    "is not a directory, and no zip of one: name the one with " + allFiles());
        }
        return Files.isReadable(directory) && Files.isExecutable(directory)
                ? Optional.empty()
                : Optional.of("is closed to this user: allow reading it (chmod u+rx)");
    }

    /** Why a file cannot be read that was found under these names; empty if it can. */
    static Optional<String> faultOfFile(List<Path> found, Path file) {
        return found.size() > 1
                ? Optional.of(
                        found.stream()
                                .map(Path::getFileName)
                                .map(String::valueOf)
                                .collect(
                                        Collectors.joining(
                                                ", ",
                                                "is there more than once: leave one of ",
                                                "")))
                : faultOfFile(file);
    }

    /** Why a file cannot be read; empty if it can. */
    static Optional<String> faultOfFile(Path file) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(missing(file));
        }
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return faultOf(file, found);
        } catch (IOException e) {
            return Optional.of(
                    Files.isSymbolicLink(file)
                            ? "is a symbolic link that leads to no file: put the file itself there"
                            : "cannot be looked at: " + e.getClass().getSimpleName());
        }
    }

    private static Optional<String> faultOf(Path file, BasicFileAttributes found) {
        if (found.isDirectory()) {
            return Optional.of("is a directory: put the file in its place");
        }
        if (!found.isRegularFile()) {
            return Optional.of("is a pipe, a socket or a device: save its content as a file");
        }
        return Files.isReadable(file)
                ? Optional.empty()
                : Optional.of("is closed to this user: allow reading it (chmod u+r)");
    }

    private static String missing(Path file) {
        String name = String.valueOf(file.getFileName());
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(file.getParent())) {
            for (Path sibling : siblings) {
                String other = String.valueOf(sibling.getFileName());
                if (other.equalsIgnoreCase(name)) {
                    return "is missing, but there is %s: rename it to %s".formatted(other, name);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return "is missing";
        }
        return "is missing";
    }

    private static String allFiles() {
        return Stream.of(SourceTable.values())
                .map(SourceTable::fileName)
                .collect(Collectors.joining(", "));
    }
}
