package dev.greenery.sample;

import dev.greenery.application.port.out.WriteShopFiles;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shop files of several directories that are kept in memory. */
final class RecordingDays implements WriteShopFiles {
    private final Map<Path, RecordingShopFiles> directories = new LinkedHashMap<>();

    RecordingDays occupiedBy(Path file) {
        directories.put(file.getParent(), new RecordingShopFiles().occupiedBy(file));
        return this;
    }

    @Override
    public List<Path> existing(Path directory) {
        return directory(directory).existing(directory);
    }

    @Override
    public Opening open(Path directory, boolean overwrite) {
        return directory(directory).open(directory, overwrite);
    }

    RecordingShopFiles directory(Path directory) {
        return directories.computeIfAbsent(directory, _ -> new RecordingShopFiles());
    }

    /** The directories in which files were published. */
    List<Path> published() {
        return directories.entrySet().stream()
                .filter(entry -> entry.getValue().isPublished())
                .map(Map.Entry::getKey)
                .toList();
    }
}
