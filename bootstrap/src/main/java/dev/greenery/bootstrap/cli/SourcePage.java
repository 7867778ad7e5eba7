package dev.greenery.bootstrap.cli;

import static java.util.stream.Collectors.joining;

import dev.greenery.application.source.FieldType;
import dev.greenery.application.source.SourceColumn;
import dev.greenery.application.source.SourceTable;
import dev.greenery.application.sourcetest.SourceTest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The page about the shop's files, in Markdown: which fields are taken, and which rows rejected.
 */
final class SourcePage {
    private static final int LONGEST_EXAMPLE = 40;

    private SourcePage() {}

    static String markdown() {
        return Stream.of(
                                head(),
                                types(),
                                Stream.of(SourceTable.values()).flatMap(SourcePage::table))
                        .flatMap(lines -> lines)
                        .collect(joining("\n"))
                + "\n";
    }

    private static Stream<String> head() {
        return Stream.of(
                "# The shop's files",
                "",
                "What an import takes, from the declaration of the shop's tables. This page is"
                        + " generated.",
                "",
                "A field that is empty, `NULL` or `\\N` holds nothing. A row is **rejected**, and"
                    + " the others are loaded, when a field is not as follows, when one is missing"
                    + " that must be there, when it has more or fewer fields than the header, and"
                    + " when an earlier row has its key. A file is **refused**, and nothing is"
                    + " loaded, when its rows cannot be told from each other, when it lacks a"
                    + " column, and when [too much would be"
                    + " lost](../guides/command-line.md#full-exports-and-guards).",
                "",
                "Each build tests the tables that it reads as they are at that moment, before it"
                        + " publishes. A test that fails with severity `error` blocks the marts"
                        + " that read the table; %s answers for it. So does `%s`, of any table,"
                                .formatted(SourceTest.OWNER, SourceTest.LOADED)
                        + " when more of its rows are rejected than `build --max-rejects` allows.",
                "");
    }

    private static Stream<String> types() {
        return Stream.concat(
                Stream.of("## Fields", "| type | is | taken | rejected |", "|---|---|---|---|"),
                Stream.concat(Stream.of(FieldType.values()).map(SourcePage::type), Stream.of("")));
    }

    private static String type(FieldType type) {
        return "| %s | %s | %s | %s |"
                .formatted(
                        name(type),
                        type.description(),
                        examples(type.taken()),
                        examples(type.rejected()));
    }

    private static String examples(List<String> fields) {
        return fields.stream()
                .filter(field -> field.length() <= LONGEST_EXAMPLE)
                .filter(field -> field.indexOf('\0') < 0)
                .map(field -> "`" + field + "`")
                .collect(joining(", "));
    }

    private static Stream<String> table(SourceTable table) {
        return Stream.of(
                        Stream.of(
                                "## `%s`".formatted(table.fileName()),
                                "The key is %s."
                                        .formatted(
                                                table.key().stream()
                                                        .map(column -> "`" + column + "`")
                                                        .collect(joining(" with "))),
                                "",
                                "| column | type | without a value | personal data |",
                                "|---|---|---|---|"),
                        table.columns().stream().map(SourcePage::column),
                        Stream.of(""),
                        tests(table))
                .flatMap(lines -> lines);
    }

    private static Stream<String> tests(SourceTable table) {
        List<SourceTest> tests = SourceTest.of(table);
        return tests.isEmpty()
                ? Stream.empty()
                : Stream.of(
                                Stream.of(
                                        "| of | test | severity | expects that |",
                                        "|---|---|---|---|"),
                                tests.stream().map(SourcePage::test),
                                Stream.of(""))
                        .flatMap(lines -> lines);
    }

    private static String test(SourceTest test) {
        return "| `%s` | `%s` | %s | %s |"
                .formatted(
                        test.relation(),
                        test.name(),
                        test.severity().name().toLowerCase(Locale.ROOT),
                        test.description());
    }

    private static String column(SourceColumn column) {
        String missing =
                switch (column.missing()) {
                    case REJECTED -> "the row is rejected";
                    case UNKNOWN -> "it is unknown";
                    case UNKNOWN_MEMBER -> "it stands under the unknown member";
                };
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        column.name(),
                        name(column.type()),
                        missing,
                        column.isPersonal() ? "yes" : "");
    }

    private static String name(FieldType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
