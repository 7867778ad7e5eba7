package dev.greenery.application.port.in;

import java.nio.file.Path;
import java.util.List;

/** Nothing was written: these files are there, and the request does not overwrite. */
public record DirectoryInUse(List<Path> files) {
    /** Copies the list. */
    public DirectoryInUse {
        files = List.copyOf(files);
    }
}
