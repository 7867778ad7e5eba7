package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.source.SourceTable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells how many bytes of all files have been read. */
final class ByteProgress {
    private final ImportProgress progress;
    private final ImportProgress.Step step;
    private final long total;
    private long done;

    ByteProgress(ImportProgress progress, ImportProgress.Step step, Path directory) {
        this.progress = requireNonNull(progress, "progress is null");
        this.step = requireNonNull(step, "step is null");
        this.total = sizeOfFiles(directory);
    }

    /** The file, with every read told. */
    InputStream open(Path file) throws IOException {
        return new FilterInputStream(Files.newInputStream(file)) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                tell(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                tell(Math.max(0, read));
                return read;
            }
        };
    }

    private void tell(int bytes) {
        done += bytes;
        progress.advance(step, done, total);
    }

    private static long sizeOfFiles(Path directory) {
        long size = 0;
        for (SourceTable table : SourceTable.values()) {
            Path file = ShopPlace.file(directory, table);
            try {
                size += Files.isRegularFile(file) ? Files.size(file) : 0;
            } catch (IOException e) {
                throw new WarehouseException(
                        "Cannot read %s: try again".formatted(table.fileName()), e);
            }
        }
        return size;
    }
}
