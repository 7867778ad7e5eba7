package dev.greenery.bootstrap.cli;

import dev.greenery.application.lineage.Lineage;
import dev.greenery.application.lineage.LineageQuery;
import dev.greenery.application.mart.ColumnDefinition;
import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.bootstrap.output.JsonText;
import dev.greenery.bootstrap.output.TextTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lists models. */
@Command(name = "models", description = "Lists models, each after those that it reads.")
final class ModelsCommand extends PlatformCommand {
    @Parameters(paramLabel = "SELECTION", arity = "0..*", description = SelectionHelp.SELECTION)
    private List<String> selection = List.of();

    @Option(names = "--exclude", paramLabel = "SELECTION", description = SelectionHelp.EXCLUDE)
    private String exclude = "";

    @Option(names = "--json", description = "print JSON, with columns")
    private boolean json;

    @Override
    public Integer call() {
        LineageQuery query = new LineageQuery(String.join(" ", selection), exclude, false, false);
        return new SelectionRun(this).run(query, this::print);
    }

    private int print(Lineage lineage) {
        if (json) {
            out().println(
                            JsonText.of(
                                    lineage.models().stream().map(ModelsCommand::object).toList()));
            return ExitCodes.OK;
        }
        TextTable table =
                TextTable.of(
                        List.of("model", "layer", "kept", "description"),
                        List.of(false, false, false, false),
                        out());
        lineage.models().forEach(model -> table.add(cells(model)));
        table.print();
        return ExitCodes.OK;
    }

    private static List<String> cells(ModelDefinition<?> model) {
        return List.of(
                model.qualifiedName(),
                model.layer().label(),
                model.isTable() ? "table" : "no",
                model.description());
    }

    private static Map<String, Object> object(ModelDefinition<?> model) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("mart", model.mart());
        object.put("name", model.name());
        object.put("layer", model.layer().label());
        object.put("table", model.isTable());
        object.put("description", model.description());
        object.put("columns", model.columns().stream().map(ModelsCommand::object).toList());
        return object;
    }

    private static Map<String, Object> object(ColumnDefinition column) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", column.name());
        object.put("type", column.type().name().toLowerCase(Locale.ROOT));
        object.put("nullable", column.nullable());
        object.put("key", column.isKey());
        object.put("pii", column.pii());
        object.put("description", column.description());
        return object;
    }
}
