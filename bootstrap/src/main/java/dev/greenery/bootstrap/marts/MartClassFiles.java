package dev.greenery.bootstrap.marts;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Mart;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Lists the classes in the packages of marts and below. It opens the jars and directories that hold
 * such a package and no others: a scan of the whole class path was a tenth of a start.
 */
record MartClassFiles(ClassLoader loader) {
    private static final String SUFFIX = ".class";

    MartClassFiles {
        requireNonNull(loader, "loader is null");
    }

    /** Sorted, and each once. */
    SortedSet<String> classNames(List<Mart> marts) {
        SortedSet<String> names = new TreeSet<>();
        try {
            for (Mart mart : marts) {
                String folder = mart.getClass().getPackageName().replace('.', '/') + '/';
                for (URL place : places(mart.getClass(), folder)) {
                    names.addAll(namesAt(place, folder));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The classes of the marts cannot be listed", e);
        }
        return names;
    }

    /** A jar need not name its folders: the one of the mart is found by the mart's own class. */
    private List<URL> places(Class<?> mart, String folder) throws IOException {
        List<URL> places = new ArrayList<>();
        loader.getResources(folder).asIterator().forEachRemaining(places::add);
        if (places.isEmpty()) {
            String file = mart.getName().replace('.', '/') + SUFFIX;
            places.add(requireNonNull(loader.getResource(file), () -> file + " is missing"));
        }
        return places;
    }

    private static List<String> namesAt(URL place, String folder) throws IOException {
        if (place.openConnection() instanceof JarURLConnection jar) {
            try (JarFile file = new JarFile(new File(URI.create(jar.getJarFileURL().toString())))) {
                return file.stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.startsWith(folder) && name.endsWith(SUFFIX))
                        .map(MartClassFiles::className)
                        .toList();
            }
        }
        return namesBelow(Path.of(URI.create(place.toString())), folder);
    }

    private static List<String> namesBelow(Path directory, String folder) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(file -> folder + directory.relativize(file))
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> className(name.replace(File.separatorChar, '/')))
                    .toList();
        }
    }

    private static String className(String file) {
        return file.substring(0, file.length() - SUFFIX.length()).replace('/', '.');
    }
}
