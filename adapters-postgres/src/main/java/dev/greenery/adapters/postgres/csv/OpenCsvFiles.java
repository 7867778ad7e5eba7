package dev.greenery.adapters.postgres.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import dev.greenery.application.port.out.WriteShopFiles.OpenFiles;
import dev.greenery.application.shopfile.PlantedFault;
import dev.greenery.application.source.SourceTable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The open files of one sample. */
final class OpenCsvFiles implements OpenFiles {
    private static final int BUFFER_CHARACTERS = 1 << 16;

    private final StagedDirectory staged;
    private final Map<SourceTable, CsvWriter> writers = new EnumMap<>(SourceTable.class);
    private Optional<CsvWriter> faults = Optional.empty();

    private OpenCsvFiles(StagedDirectory staged) {
        this.staged = staged;
    }

    /**
     * Opens the files and writes their headers.
     *
     * @throws UncheckedIOException if that fails; nothing is then left behind
     */
    static OpenCsvFiles open(StagedDirectory staged) {
        OpenCsvFiles files = new OpenCsvFiles(staged);
        try {
            for (SourceTable file : SourceTable.values()) {
                CsvWriter writer = files.open(file.fileName());
                files.writers.put(file, writer);
                writer.writeRecord(file.columnNames());
            }
            return files;
        } catch (UncheckedIOException e) {
            files.close();
            throw e;
        }
    }

    @Override
    public void write(SourceTable file, List<String> fields) {
        writers.get(file).writeRecord(fields);
    }

    @Override
    public void note(PlantedFault fault) {
        if (faults.isEmpty()) {
            faults = Optional.of(open(FaultList.NAME).writeRecord(FaultList.COLUMNS));
        }
        faults.get().writeRecord(FaultList.row(fault));
    }

    @Override
    public void publish(String options) {
        try {
            closeWriters();
            SampleNote.write(staged, options);
            staged.publish(CsvShopFileWriter.names().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot publish the files of " + staged, e);
        }
    }

    @Override
    public void close() {
        try {
            closeWriters();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the files of " + staged, e);
        } finally {
            staged.discard();
        }
    }

    private CsvWriter open(String name) {
        try {
            return CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .bufferSize(BUFFER_CHARACTERS)
                    .build(staged.file(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + name + " of " + staged, e);
        }
    }

    private void closeWriters() throws IOException {
        try {
            closeAll(Stream.concat(writers.values().stream(), faults.stream()).iterator());
        } finally {
            writers.clear();
            faults = Optional.empty();
        }
    }

    /** Closes each, even when another fails. */
    private static void closeAll(Iterator<CsvWriter> writers) throws IOException {
        if (writers.hasNext()) {
            try (CsvWriter writer = writers.next()) {
                closeAll(writers);
                writer.flush();
            }
        }
    }
}
