package dev.greenery.bootstrap.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Sizes on disk, for people. */
final class DiskSize {
    private static final double STEP = 1_024;

    private DiskSize() {}

    /** The size in the largest unit of which it has at least one. */
    static String told(long bytes) {
        if (bytes < STEP) {
            return bytes + " B";
        }
        Iterator<String> units = List.of("kB", "MB", "GB", "TB", "PB").iterator();
        double size = bytes / STEP;
        String unit = units.next();
        while (Math.round(size * 10) >= STEP * 10 && units.hasNext()) {
            size /= STEP;
            unit = units.next();
        }
        return String.format(Locale.ROOT, "%.1f %s", size, unit);
    }
}
