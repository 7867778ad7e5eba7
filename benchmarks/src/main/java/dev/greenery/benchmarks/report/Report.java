package dev.greenery.benchmarks.report;

import static java.util.Objects.requireNonNull;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The report of a run, from the templates in {@code report}. */
public record Report(Results results, Path directory) {
    /** The flame graph that a profile leaves beside the report. */
    public static final String FLAME = "flame.html";

    private static final Configuration TEMPLATES = templates();

    /** Checks that nothing is missing. */
    public Report {
        requireNonNull(results, "results is null");
        requireNonNull(directory, "directory is null");
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
    public void write() {
        try {
            Files.createDirectories(directory);
            write("README.md.ftl", "README.md");
            if (results.scales(Names.BUILD).contains(1)) {
                write("charts.ftlx", "build.svg");
            }
            if (results.scales(Names.BUILD).size() > 1) {
                write("charts.ftlx", "scale.svg");
            }
            if (!results.subjectsWith(Names.CHANGED).isEmpty()) {
                write("changes.ftlx", "changes.svg");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the report to " + directory, e);
        }
    }

    private void write(String template, String file) throws IOException {
        Map<String, Object> model =
                Map.of(
                        "results", results,
                        "opponents", Names.OPPONENTS,
                        "ratios", SpeedUps.of(results).values(),
                        "flame", FLAME,
                        "file", file);
        try (Writer writer = Files.newBufferedWriter(directory.resolve(file))) {
            TEMPLATES.getTemplate(template).process(model, writer);
        } catch (TemplateException e) {
            throw new IllegalStateException("The template %s is wrong".formatted(template), e);
        }
    }
}
