package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.MartStatus;
import dev.greenery.application.suggestion.Suggestions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which models there are, and which of them consumers can read now. */
record PublishedModels(MartRegistry registry, Publications publications) {
    PublishedModels {
        requireNonNull(registry, "registry is null");
        requireNonNull(publications, "publications is null");
    }

    /** The model of a name, if it has a table. */
    Optional<ModelDefinition<?>> find(String name, Reasons reasons) {
        Optional<ModelDefinition<?>> model = registry.model(name);
        if (model.isEmpty()) {
            reasons.add("No model is called '%s'%s".formatted(name, hint(name)));
        } else if (!model.get().isTable()) {
            reasons.add(
                    "%s exists only during a build: its rows are not kept"
                            .formatted(model.get().qualifiedName()));
        }
        return model.filter(ModelDefinition::isTable);
    }

    private String hint(String name) {
        List<ModelDefinition<?>> tables =
                registry.models().stream().filter(ModelDefinition::isTable).toList();
        return Suggestions.hint(
                name,
                tables.stream()
                        .map(
                                name.contains(".")
                                        ? ModelDefinition::qualifiedName
                                        : ModelDefinition::name)
                        .toList());
    }

    /**
     * The first mart of these models that has never been published. Also reports models that are
     * younger than what consumers see of their mart.
     */
    Optional<String> unpublished(Collection<ModelDefinition<?>> models, Reasons reasons) {
        Map<String, List<ModelDefinition<?>>> byMart =
                models.stream().collect(groupingBy(ModelDefinition::mart, TreeMap::new, toList()));
        for (Map.Entry<String, List<ModelDefinition<?>>> mart : byMart.entrySet()) {
            Optional<MartStatus> status = status(mart.getKey(), mart.getValue());
            if (status.isEmpty()) {
                return Optional.of(mart.getKey());
            }
            mart.getValue().stream()
                    .filter(model -> !isBuilt(model, status.get()))
                    .forEach(
                            model ->
                                    reasons.add(
                                            "%s is younger than the published mart; build the mart again"
                                                    .formatted(model.qualifiedName())));
        }
        return Optional.empty();
    }

    /** That a mart has these models needs no question where it is known to have had them. */
    private Optional<MartStatus> status(String mart, List<ModelDefinition<?>> models) {
        return publications
                .lately(mart)
                .filter(known -> models.stream().allMatch(model -> isBuilt(model, known)))
                .or(() -> publications.now(mart));
    }

    private static boolean isBuilt(ModelDefinition<?> model, MartStatus status) {
        return status.models().stream().anyMatch(built -> built.model().equals(model.name()));
    }
}
