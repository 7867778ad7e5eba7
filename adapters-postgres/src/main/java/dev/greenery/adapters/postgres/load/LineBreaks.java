package dev.greenery.adapters.postgres.load;

import de.siegmar.fastcsv.reader.CsvRecord;

/** Counts the ends of lines within fields: each of CR, LF, and the two together. */
final class LineBreaks {
    private LineBreaks() {}

    static int in(String text) {
        int breaks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                breaks++;
            }
        }
        return breaks;
    }

    /** The line on which a record ends. */
    static long lastLineOf(CsvRecord row) {
        return row.getStartingLineNumber()
                + row.getFields().stream().mapToInt(LineBreaks::in).sum();
    }
}
