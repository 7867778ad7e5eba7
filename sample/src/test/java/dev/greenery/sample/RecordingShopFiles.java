package dev.greenery.sample;

import dev.greenery.application.port.out.WriteShopFiles;
import dev.greenery.application.shopfile.PlantedFault;
import dev.greenery.application.source.SourceTable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Shop files that are kept in memory; a disk of its own that can be occupied, or fill up. */
final class RecordingShopFiles implements WriteShopFiles, WriteShopFiles.OpenFiles {
    private final Map<SourceTable, List<RecordedRow>> rows = new EnumMap<>(SourceTable.class);
    private final List<PlantedFault> faults = new ArrayList<>();
    private List<Path> existing = List.of();
    private long room = Long.MAX_VALUE;
    private boolean published;
    private boolean closed;

    RecordingShopFiles() {
        for (SourceTable file : SourceTable.values()) {
            rows.put(file, new ArrayList<>());
        }
    }

    RecordingShopFiles occupiedBy(Path file) {
        existing = List.of(file);
        return this;
    }

    RecordingShopFiles withRoomForRows(long newRoom) {
        room = newRoom;
        return this;
    }

    @Override
    public List<Path> existing(Path directory) {
        return existing;
    }

    @Override
    public Opening open(Path directory, boolean overwrite) {
        return existing.isEmpty() || overwrite
                ? new Opening.Opened(this)
                : new Opening.Occupied(existing);
    }

    @Override
    public void write(SourceTable file, List<String> fields) {
        if (room-- == 0) {
            throw new UncheckedIOException(new IOException("No space left on device"));
        }
        rows.get(file).add(new RecordedRow(file, fields));
    }

    @Override
    public void note(PlantedFault fault) {
        faults.add(fault);
    }

    @Override
    public void publish(String options) {
        published = true;
    }

    @Override
    public void close() {
        closed = true;
    }

    List<RecordedRow> rows(SourceTable file) {
        return rows.get(file);
    }

    List<PlantedFault> faults() {
        return faults;
    }

    boolean isPublished() {
        return published;
    }

    boolean isClosed() {
        return closed;
    }
}
