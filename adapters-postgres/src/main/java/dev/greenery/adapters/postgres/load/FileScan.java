package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.raw.ImportProblem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a file byte by byte for what would make its rows run into each other: bytes that are not
 * UTF-8, and quotes that do not close. Stops at the first fault: what comes after it means nothing.
 * {@link CsvFile} notices such faults as well, but not on which line they are.
 */
final class FileScan {
    /** Bytes of a field; a longer one is a quote gone astray rather than a value. */
    static final int LARGEST_FIELD = 1024 * 1024;

    /** Fields of a row; no table has a hundredth of it. */
    static final int MOST_FIELDS = 16_384;

    /** Bytes of a row, so that reading it takes little memory. */
    static final int LARGEST_ROW = 16 * LARGEST_FIELD;

    private static final int CHUNK = 64 * 1024;

    private enum Place {
        FIELD_START,
        UNQUOTED,
        QUOTED,
        AFTER_QUOTE
    }

    private final String file;
    private final Utf8Check encoding = new Utf8Check();
    private Place place = Place.FIELD_START;
    private long line = 1;
    private long quoteLine;
    private long fieldBytes;
    private long rowBytes;
    private int fields = 1;
    private boolean afterReturn;

    FileScan(String file) {
        this.file = requireNonNull(file, "file is null");
    }

    /** The first fault, if there is one. */
    Optional<ImportProblem> scan(InputStream in) throws IOException {
        FileContent content = FileContent.of(in);
        if (content.charset().equals(StandardCharsets.UTF_8)) {
            return scanUtf8(content.bytes());
        }
        try (InputStream encoded = new Utf8Stream(CsvFile.reader(content))) {
            return scanUtf8(encoded);
        } catch (CharacterCodingException e) {
            return Optional.of(
                    ImportProblem.ofLine(
                            file, line, "begins as UTF-16 and is none here: save it as UTF-8"));
        }
    }

    private Optional<ImportProblem> scanUtf8(InputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long offset = 0;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            for (int i = 0; i < read; i++) {
                String fault = accept(chunk[i], offset + i);
                if (!fault.isEmpty()) {
                    return Optional.of(ImportProblem.ofLine(file, line, fault));
                }
            }
            offset += read;
        }
        return atEnd(offset);
    }

    private String accept(byte next, long offset) {
        if (!encoding.accepts(next)) {
            return offset <= 1
                    ? "is not UTF-8, or no text at all: save it as UTF-8"
                    : "is not UTF-8 at byte %d of the file: save it as UTF-8".formatted(offset + 1);
        }
        if (++fieldBytes > LARGEST_FIELD) {
            return "has a field of more than %d bytes".formatted(LARGEST_FIELD);
        }
        if (++rowBytes > LARGEST_ROW) {
            return "has a row of more than %d bytes: are its line ends missing?"
                    .formatted(LARGEST_ROW);
        }
        String fault = move(next);
        countLine(next);
        return fields > MOST_FIELDS
                ? "has more than %d fields in a row: are its line ends missing?"
                        .formatted(MOST_FIELDS)
                : fault;
    }

    private String move(byte next) {
        switch (place) {
            case FIELD_START, UNQUOTED -> moveUnquoted(next);
            case QUOTED -> {
                if (next == '"') {
                    place = Place.AFTER_QUOTE;
                }
            }
            case AFTER_QUOTE -> {
                return moveAfterQuote(next);
            }
        }
        return "";
    }

    private void moveUnquoted(byte next) {
        if (next == '"' && place == Place.FIELD_START) {
            place = Place.QUOTED;
            quoteLine = line;
        } else if (endsField(next)) {
            startField(next);
        } else if (!encoding.isInByteOrderMark()) {
            place = Place.UNQUOTED;
        }
    }

    private String moveAfterQuote(byte next) {
        if (next == '"') {
            place = Place.QUOTED;
        } else if (endsField(next)) {
            startField(next);
        } else {
            return ("has text after the quote that closes a field opened on line %d:"
                            + " is a quote missing, or one within the field not doubled?")
                    .formatted(quoteLine);
        }
        return "";
    }

    private void startField(byte after) {
        place = Place.FIELD_START;
        fieldBytes = 0;
        if (after == ',') {
            fields++;
        } else {
            fields = 1;
            rowBytes = 0;
        }
    }

    private static boolean endsField(byte next) {
        return next == ',' || next == '\n' || next == '\r';
    }

    private void countLine(byte next) {
        if (next == '\r' || (next == '\n' && !afterReturn)) {
            line++;
        }
        afterReturn = next == '\r';
    }

    private Optional<ImportProblem> atEnd(long length) {
        if (place == Place.QUOTED) {
            return Optional.of(
                    ImportProblem.ofLine(
                            file, quoteLine, "opens a quote that no later line closes"));
        }
        return encoding.isComplete()
                ? Optional.empty()
                : Optional.of(
                        ImportProblem.ofLine(
                                file,
                                line,
                                "ends within a character, at byte %d: is it cut off?"
                                        .formatted(length)));
    }
}
