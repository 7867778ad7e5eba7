package dev.greenery.application.definition;

import dev.greenery.application.mart.Settings;
import dev.greenery.application.registry.ModelDefinition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What tells one definition of a model from another: its record, its builder and all that they
 * call, what it reads, what its tests are, and the settings and the engine that all models share.
 */
public final class Definitions {
    private static final String SETTINGS = "settings";
    private static final String ENGINE = "engine";

    private final Map<String, String> byModel = new TreeMap<>();

    private Definitions() {}

    /**
     * Those of models.
     *
     * @param engine classes that read the shop's tables, build rows, and write those of models
     */
    public static Definitions of(
            List<ModelDefinition<?>> models, Settings settings, List<Class<?>> engine) {
        Definitions definitions = new Definitions();
        for (ModelDefinition<?> model : models) {
            definitions.byModel.put(
                    model.qualifiedName(),
                    ModelCode.digest(model.builder().getClass())
                            + ModelCode.digest(model.rowType())
                            + of(model));
        }
        definitions.byModel.put(SETTINGS, text(settings));
        definitions.byModel.put(ENGINE, engine.stream().map(ModelCode::digest).toList().toString());
        return definitions;
    }

    /** What a registry makes of a model beside its code, such as defaults of its tests. */
    private static String of(ModelDefinition<?> model) {
        return " %s %s %s"
                .formatted(
                        model.isTable(),
                        model.columns().stream()
                                .map(column -> column.name() + ":" + column.type())
                                .toList(),
                        model.tests().stream()
                                .map(test -> test.name() + ":" + test.severity())
                                .toList());
    }

    private static String text(Settings settings) {
        Map<String, Object> variables = new TreeMap<>();
        settings.variables()
                .values()
                .forEach((variable, value) -> variables.put(variable.toString(), value));
        return settings.businessZone() + " " + variables;
    }

    /** What tells them apart, by the name of a model or of what all share. */
    public Map<String, String> byModel() {
        return Map.copyOf(byModel);
    }

    /** What is defined in another way than before, came or went, by name. */
    public List<String> differingFrom(Map<String, String> before) {
        return Stream.concat(byModel.keySet().stream(), before.keySet().stream())
                .distinct()
                .filter(
                        name ->
                                !byModel.getOrDefault(name, "")
                                        .equals(before.getOrDefault(name, "")))
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
