package dev.greenery.benchmarks.report;

import static java.util.Objects.requireNonNull;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The report of a run, from the templates in {@code report}. */
public record Report(Results results) {
    /** The flame graph that a profile leaves beside the report. */
    public static final String FLAME = "flame.html";

    private static final Configuration TEMPLATES = templates();

    /** Checks that there are results. */
    public Report {
        requireNonNull(results, "results is null");
    }

    private static Configuration templates() {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setClassForTemplateLoading(Report.class, "/report");
        templates.setDefaultEncoding("UTF-8");
        templates.setLocale(Locale.ROOT);
        templates.setNumberFormat("0.#");
        return templates;
    }

    /** Writes {@code README.md} and its charts. */
    public static void write(Results results, Path directory) {
        Report report = new Report(results);
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("README.md"), report.markdown());
            if (results.scales(Subjects.BUILD).contains(1)) {
                Files.writeString(directory.resolve("build.svg"), report.chart("bars"));
            }
            if (results.scales(Subjects.BUILD).size() > 1) {
                Files.writeString(directory.resolve("scale.svg"), report.chart("lines"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the report to " + directory, e);
        }
    }

    /** The text. */
    String markdown() {
        return text("README.md.ftl", "flame", FLAME);
    }

    private String chart(String kind) {
        return text("charts.ftlx", "chart", kind);
    }

    private String text(String template, String name, String value) {
        try {
            StringWriter text = new StringWriter();
            Map<String, Object> model =
                    Map.of("results", results, "view", new View(results), name, value);
            TEMPLATES.getTemplate(template).process(model, text);
            return text.toString();
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException("The template %s is wrong".formatted(template), e);
        }
    }
}
