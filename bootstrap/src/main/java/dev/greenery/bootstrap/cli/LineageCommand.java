package dev.greenery.bootstrap.cli;

import dev.greenery.application.lineage.Lineage;
import dev.greenery.application.lineage.LineageQuery;
import dev.greenery.bootstrap.output.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Shows lineage. */
@Command(name = "lineage", description = "Shows what data comes from what.")
final class LineageCommand extends PlatformCommand {
    @Parameters(paramLabel = "SELECTION", arity = "0..*", description = SelectionHelp.SELECTION)
    private List<String> selection = List.of();

    @Option(names = "--exclude", paramLabel = "SELECTION", description = SelectionHelp.EXCLUDE)
    private String exclude = "";

    @Option(names = "--up", description = "take along everything upstream")
    private boolean up;

    @Option(names = "--down", description = "take along everything downstream")
    private boolean down;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (text)")
    private LineageFormat format = LineageFormat.TEXT;

    @Override
    public Integer call() {
        LineageQuery query = new LineageQuery(String.join(" ", selection), exclude, up, down);
        return new SelectionRun(this).run(query, this::print);
    }

    private int print(Lineage lineage) {
        switch (format) {
            case TEXT -> new LineageText(lineage).lines().forEach(out()::println);
            case MERMAID -> new LineageMermaid(lineage).lines().forEach(out()::println);
            case JSON -> Json.print(LineageJson.of(lineage), out());
        }
        return ExitCodes.OK;
    }
}
