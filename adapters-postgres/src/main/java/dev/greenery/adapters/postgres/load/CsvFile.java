package dev.greenery.adapters.postgres.load;

import static de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE;

import static java.nio.charset.CodingErrorAction.REPORT;
import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A file of one table, read record by record. What would make its rows run into each other ends the
 * reading; {@link FileScan} tells where that is.
 */
final class CsvFile implements Closeable {
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private Optional<CsvRecord> last = Optional.empty();

    private CsvFile(CsvReader<CsvRecord> reader) throws IOException {
        this.reader = requireNonNull(reader, "reader is null");
        this.records = reader.iterator();
        this.header =
                next().map(CsvRecord::getFields).orElse(List.of()).stream()
                        .map(CsvFile::columnName)
                        .toList();
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws IOException if that cannot be read; the file is then closed
     */
    static CsvFile open(InputStream in) throws IOException {
        try {
            return new CsvFile(
                    CsvReader.builder()
                            .extraFieldStrategy(IGNORE)
                            .missingFieldStrategy(IGNORE)
                            .allowUnclosedQuote(false)
                            .maxBufferSize(2 * FileScan.LARGEST_FIELD)
                            .build(CsvRecordHandler.of(CsvFile::limit), reader(in)));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /**
     * In characters, of which there are no more than bytes: what is too large is so for the scan.
     */
    private static void limit(CsvRecordHandler.CsvRecordHandlerBuilder records) {
        records.maxFields(FileScan.MOST_FIELDS)
                .maxFieldSize(FileScan.LARGEST_FIELD)
                .maxRecordSize(FileScan.LARGEST_ROW);
    }

    /** FastCSV's own detection of the encoding replaces what is no text. */
    private static Reader reader(InputStream in) throws IOException {
        FileContent content = FileContent.of(in);
        content.bytes().skipNBytes(content.mark());
        return reader(content);
    }

    /** The text of a file, from which nothing is left out. */
    static Reader reader(FileContent content) {
        return new InputStreamReader(
                content.bytes(),
                content.charset()
                        .newDecoder()
                        .onMalformedInput(REPORT)
                        .onUnmappableCharacter(REPORT));
    }

    /** Some databases write the names of columns in capitals. */
    private static String columnName(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    /** The names of the columns, in small letters; none when the file is empty. */
    List<String> header() {
        return header;
    }

    /** How many lines there are up to the end of the row that was read last. */
    long lines() {
        return last.map(LineBreaks::lastLineOf).orElse(0L);
    }

    /**
     * The next row; none after the last. Empty lines are no rows.
     *
     * @throws IOException if there is more, and it cannot be read
     */
    Optional<CsvRecord> next() throws IOException {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            last = Optional.of(records.next());
            return last;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw faultOf(e);
        }
    }

    /** FastCSV takes whatever its source throws for a fault of the file. */
    private static IOException faultOf(CsvParseException fault) {
        return switch (fault.getCause()) {
            case RuntimeException other -> throw other;
            case Error other -> throw other;
            case null, default -> new IOException(fault);
        };
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
