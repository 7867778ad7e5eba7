package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.lineage.Lineage;
import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.Severity;
import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ColumnRole;
import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.bootstrap.config.MartVariable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reference page of a mart, in Markdown: its models with their columns and tests, its variables
 * and metrics, and its lineage as a Mermaid diagram.
 */
record ReferencePage(MartRegistry registry, MartDefinition mart, Lineage lineage) {
    ReferencePage {
        requireNonNull(registry, "registry is null");
        requireNonNull(mart, "mart is null");
        requireNonNull(lineage, "lineage is null");
    }

    String markdown() {
        return Stream.of(head(), variables(), metrics(), models())
                        .flatMap(lines -> lines)
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private Stream<String> head() {
        return Stream.of(
                        Stream.of(
                                "# The mart `%s`".formatted(mart.name()),
                                "",
                                mart.description(),
                                "",
                                "Owner: %s. This page is generated from the models."
                                        .formatted(mart.owner()),
                                "",
                                "## Lineage",
                                "```mermaid"),
                        new LineageMermaid(lineage).lines(),
                        Stream.of("```", ""))
                .flatMap(lines -> lines);
    }

    private Stream<String> variables() {
        return mart.variables().isEmpty()
                ? Stream.empty()
                : Stream.of(
                                Stream.of(
                                        "## Variables",
                                        "| variable | set by | holds | default | what it tells |",
                                        "|---|---|---|---|---|"),
                                mart.variables().stream()
                                        .map(variable -> new MartVariable<>(mart.name(), variable))
                                        .map(ReferencePage::variable),
                                Stream.of(""))
                        .flatMap(lines -> lines);
    }

    private static String variable(MartVariable<?> set) {
        return "| `%s` | `%s` | %s | `%s` | %s |"
                .formatted(
                        set.variable().name(),
                        set.environmentVariable(),
                        set.variable().allowed(),
                        set.variable().otherwiseAsText(),
                        cell(set.variable().description()));
    }

    private Stream<String> metrics() {
        return Stream.concat(
                Stream.of("## Metrics", "| metric | what it tells |", "|---|---|"),
                Stream.concat(mart.metrics().stream().map(ReferencePage::metric), Stream.of("")));
    }

    private static String metric(Metric metric) {
        return "| `%s` | %s |".formatted(metric.name(), cell(metric.description()));
    }

    /** By name, whatever the order in which they are built: a new one moves no other. */
    private Stream<String> models() {
        return mart.models().stream()
                .sorted(Comparator.comparing(ModelDefinition::name))
                .flatMap(this::model);
    }

    private Stream<String> model(ModelDefinition<?> model) {
        List<String> lines = new ArrayList<>();
        lines.add("## %s".formatted(model.name()));
        lines.add(model.description());
        lines.add("");
        lines.add(
                "%s, %s. Grain: %s."
                        .formatted(
                                model.layer().label(),
                                model.isTable() ? "table" : "ephemeral",
                                model.keys().stream()
                                        .map(key -> "`" + key.name() + "`")
                                        .collect(Collectors.joining(", "))));
        lines.add("");
        lines.add("| column | type | what it tells |");
        lines.add("|---|---|---|");
        model.columns().forEach(column -> lines.add(column(column)));
        lines.add("");
        lines.add("| data test | severity |");
        lines.add("|---|---|");
        model.tests().forEach(test -> lines.add(test(test)));
        lines.add("");
        return lines.stream();
    }

    private String column(ColumnDefinition column) {
        return "| `%s` | %s%s | %s |"
                .formatted(
                        column.name(),
                        column.type().name().toLowerCase(Locale.ROOT),
                        column.nullable() ? ", can be empty" : "",
                        cell(told(column)));
    }

    private String told(ColumnDefinition column) {
        return Stream.of(
                        column.description(),
                        column.isKey() ? "Key." : "",
                        column.role() == ColumnRole.DERIVED ? "Derived." : "",
                        column.pii() ? "Personal data." : "",
                        column.reference()
                                .map(
                                        to ->
                                                "Refers to `%s`."
                                                        .formatted(registry.model(to.to()).name()))
                                .orElse(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String test(DataTest<?> test) {
        return "| `%s` | %s |"
                .formatted(test.name(), test.severity() == Severity.WARN ? "warn" : "error");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
