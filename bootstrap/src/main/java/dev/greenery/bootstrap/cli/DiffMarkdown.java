package dev.greenery.bootstrap.cli;

import static java.util.stream.Collectors.joining;

import dev.greenery.application.version.MartComparison;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A comparison of versions in Markdown, as the description of a change shows it. */
final class DiffMarkdown {
    /** What a value must not become: markup, a cell more, a page of somebody else's. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>|~#&]");

    private DiffMarkdown() {}

    static Stream<String> lines(MartComparison comparison) {
        DiffTables tables = new DiffTables(comparison);
        return Stream.concat(
                Stream.of("### " + escaped(tables.title())),
                tables.all().stream().flatMap(DiffMarkdown::lines));
    }

    private static Stream<String> lines(TitledTable table) {
        return Stream.of(
                        Stream.of("", "#### " + table.title(), ""),
                        Stream.of(line(table.headers()), ruler(table)),
                        table.rows().stream().map(DiffMarkdown::line))
                .flatMap(lines -> lines);
    }

    private static String ruler(TitledTable table) {
        return table.numeric().stream()
                .map(isNumber -> isNumber ? "---:" : "---")
                .collect(joining(" | ", "| ", " |"));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(DiffMarkdown::escaped).collect(joining(" | ", "| ", " |"));
    }

    private static String escaped(String text) {
        return MARKUP.matcher(text.replaceAll("\\p{Cntrl}", " ")).replaceAll("\\\\$0");
    }
}
