package dev.greenery.adapters.postgres.load;

import static de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A file of one table, read record by record. */
final class CsvFile implements Closeable {
    private static final int LARGEST_FIELD = 2 * FileScan.LARGEST_FIELD;

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;

    private CsvFile(CsvReader<CsvRecord> reader) {
        this.reader = requireNonNull(reader, "reader is null");
        this.records = reader.iterator();
        this.header = records.hasNext() ? records.next().getFields() : List.of();
    }

    /** Opens a file and reads its header. */
    static CsvFile open(InputStream in) {
        return new CsvFile(
                CsvReader.builder()
                        .extraFieldStrategy(IGNORE)
                        .missingFieldStrategy(IGNORE)
                        .allowUnclosedQuote(false)
                        .detectBomHeader(true)
                        .maxBufferSize(LARGEST_FIELD)
                        .ofCsvRecord(in, StandardCharsets.UTF_8));
    }

    /** The names of the columns; none when the file is empty. */
    List<String> header() {
        return header;
    }

    /** The next row; none after the last. Empty lines are no rows. */
    Optional<CsvRecord> next() {
        return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
