package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.source.SourceTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Compares the header of a file with the columns of its table. The order is free. */
record HeaderCheck(SourceTable table, List<String> header) {
    /** Checks that there is a table, and copies the header. */
    HeaderCheck {
        requireNonNull(table, "table is null");
        header = List.copyOf(header);
    }

    List<ImportProblem> problems() {
        if (header.isEmpty()) {
            return List.of(ImportProblem.ofFile(table.fileName(), "is empty: not even a header"));
        }
        for (Delimiter delimiter : Delimiter.values()) {
            if (isSeparatedBy(delimiter)) {
                return List.of(problem(delimiter.reason()));
            }
        }
        // Without a header the first row stands in its place, and rows are not for messages.
        return table.columnNames().stream().anyMatch(header::contains)
                ? columnProblems()
                : List.of(problem(preamble() + "its first line must be " + allColumns()));
    }

    private String preamble() {
        String first = header.getFirst();
        if (first.startsWith("sep=")) {
            return "begins with sep=, a word to spreadsheets, which is no header: delete it; ";
        }
        return first.startsWith("#")
                ? "begins with a comment, which is no header: delete lines of comments; "
                : "has no header: ";
    }

    private List<ImportProblem> columnProblems() {
        List<ImportProblem> problems = new ArrayList<>();
        table.columnNames().stream()
                .filter(name -> !header.contains(name))
                .forEach(name -> problems.add(problem("lacks the column " + name)));
        if (!problems.isEmpty()) {
            problems.addAll(extraColumns());
        }
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < header.size(); i++) {
            if (isKnown(header.get(i)) && !seen.add(header.get(i))) {
                problems.add(problem("has the column " + header.get(i) + " again" + at(i)));
            }
        }
        return problems;
    }

    /** Columns that the table does not have; one that it lacks may be among them, misspelt. */
    List<ImportProblem> extraColumns() {
        return IntStream.range(0, header.size())
                .filter(i -> !isKnown(header.get(i)))
                .mapToObj(i -> problem("has an unknown column " + header.get(i) + at(i)))
                .toList();
    }

    private boolean isKnown(String column) {
        return table.columnNames().contains(column);
    }

    private boolean isSeparatedBy(Delimiter delimiter) {
        return header.size() == 1
                && List.of(header.getFirst().split(Pattern.quote(delimiter.character()), -1))
                        .containsAll(table.key())
                && header.getFirst().contains(delimiter.character());
    }

    private static String at(int index) {
        return ", at position " + (index + 1);
    }

    private String allColumns() {
        return String.join(",", table.columnNames());
    }

    private ImportProblem problem(String reason) {
        return ImportProblem.ofLine(table.fileName(), 1, reason);
    }

    private enum Delimiter {
        SEMICOLON(";", "semicolons"),
        TAB("\t", "tabs"),
        PIPE("|", "vertical bars");

        private final String character;
        private final String plural;

        Delimiter(String character, String plural) {
            this.character = character;
            this.plural = plural;
        }

        String character() {
            return character;
        }

        String reason() {
            return "separates fields by " + plural + ": save it with commas";
        }
    }
}
