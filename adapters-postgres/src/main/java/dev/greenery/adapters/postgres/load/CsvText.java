package dev.greenery.adapters.postgres.load;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as text, to be kept where they could not be loaded. */
final class CsvText {
    /** The picture of NUL, which no text of the database can hold. */
    private static final char NUL_PICTURE = '\u2400';

    private CsvText() {}

    static String of(List<String> fields) {
        return fields.stream()
                .map(CsvText::quoteWhereNeeded)
                .collect(Collectors.joining(","))
                .replace('\0', NUL_PICTURE);
    }

    private static String quoteWhereNeeded(String field) {
        boolean needed =
                field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needed ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
