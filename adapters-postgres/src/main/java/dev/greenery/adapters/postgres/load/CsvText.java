package dev.greenery.adapters.postgres.load;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterRecord;

import java.io.StringWriter;
import java.util.List;

/** Rows as text, to be kept where they could not be loaded. */
final class CsvText {
    /** The picture of NUL, which no text of the database can hold. */
    private static final char NUL_PICTURE = '\u2400';

    private CsvText() {}

    /** The text of a row, by which it is known when it comes again. */
    static String of(List<String> fields) {
        StringWriter text = new StringWriter();
        // No comments, so that a # at the start gets no quotes; and no end of a line.
        CsvWriterRecord row =
                CsvWriter.builder().commentCharacter('\0').bufferSize(0).build(text).writeRecord();
        fields.forEach(row::writeField);
        return text.toString().replace('\0', NUL_PICTURE);
    }
}
