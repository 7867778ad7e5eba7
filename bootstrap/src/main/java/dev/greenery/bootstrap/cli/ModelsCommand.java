package dev.greenery.bootstrap.cli;

import dev.greenery.application.lineage.Lineage;
import dev.greenery.application.lineage.LineageQuery;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.bootstrap.output.Json;
import dev.greenery.bootstrap.output.TextTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Lists models. */
@Command(name = "models", description = "Lists models, each after those that it reads.")
final class ModelsCommand extends PlatformCommand {
    @Parameters(paramLabel = "SELECTION", arity = "0..*", description = SelectionHelp.SELECTION)
    private List<String> selection = List.of();

    @Option(names = "--exclude", paramLabel = "SELECTION", description = SelectionHelp.EXCLUDE)
    private String exclude = "";

    @Option(names = "--json", description = "print JSON, with columns, tests, references, metrics")
    private boolean json;

    @Override
    public Integer call() {
        LineageQuery query = new LineageQuery(String.join(" ", selection), exclude, false, false);
        return new SelectionRun(this).run(query, this::print);
    }

    private int print(Lineage lineage) {
        if (json) {
            MartRegistry registry = useCase(MartRegistry.class);
            Json.print(new ModelsJson(registry, lineage).objects(), out());
            return ExitCodes.OK;
        }
        TextTable table =
                table(
                        List.of("model", "layer", "kept", "description"),
                        List.of(false, false, false, false));
        lineage.models().forEach(model -> table.add(cells(model)));
        print(table);
        return ExitCodes.OK;
    }

    private static List<String> cells(ModelDefinition<?> model) {
        return List.of(
                model.qualifiedName(),
                model.layer().label(),
                model.isTable() ? "table" : "no",
                model.description());
    }
}
