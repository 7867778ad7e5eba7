package dev.greenery.application.raw;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is wrong with a file or one of its rows, and where.
 *
 * @param file the name of the file or directory
 * @param line of the file, the first being 1; a row that spans lines is named by its first
 * @param column the name of the column at fault, when it is a column's fault
 * @param reason what is wrong and what to do; holds no value of the row, which may be personal data
 */
public record ImportProblem(
        String file, OptionalLong line, Optional<String> column, String reason) {
    /** Checks that nothing is missing. */
    public ImportProblem {
        requireNonNull(file, "file is null");
        requireNonNull(line, "line is null");
        requireNonNull(column, "column is null");
        requireNonNull(reason, "reason is null");
    }

    /** A problem of a file as a whole. */
    public static ImportProblem ofFile(String file, String reason) {
        return new ImportProblem(file, OptionalLong.empty(), Optional.empty(), reason);
    }

    /** A problem of one line. */
    public static ImportProblem ofLine(String file, long line, String reason) {
        return new ImportProblem(file, OptionalLong.of(line), Optional.empty(), reason);
    }

    /** The problem as one line of text, such as {@code orders.csv:17: order_cost: is missing}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        line.ifPresent(number -> text.append(':').append(number));
        column.ifPresent(name -> text.append(": ").append(name));
        return text.append(": ").append(reason).toString();
    }
}
