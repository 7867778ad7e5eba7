package dev.greenery.adapters.postgres.facts;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.Others;
import dev.greenery.adapters.postgres.objects.OwnedObjects;
import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.ForeignObject;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The names that a build needs.
 *
 * @param schemas what their schemas are called
 * @param models are written
 * @param marts are published
 */
record Claim(SchemaNames schemas, List<ModelDefinition<?>> models, List<String> marts) {
    Claim {
        requireNonNull(schemas, "schemas is null");
        models = List.copyOf(models);
        marts = List.copyOf(marts);
    }

    /** What others have under these names, or have made of what a killed build left. */
    List<ForeignObject> takenByOthers(Catalog catalog) throws SQLException {
        Others others = new Others(catalog);
        OwnedObjects objects = new OwnedObjects(catalog);
        List<ForeignObject> found = new ArrayList<>(others.schemas(allSchemas()));
        for (String mart : written()) {
            for (String unpublished : unpublished(mart)) {
                found.addAll(others.relations(unpublished, names(mart)));
                found.addAll(others.dependents(unpublished, objects.tables(unpublished)));
            }
        }
        for (String mart : marts) {
            found.addAll(others.relations(schemas.published(mart), names(mart)));
        }
        return found.stream().distinct().toList();
    }

    private Set<String> allSchemas() {
        Set<String> all = new LinkedHashSet<>(List.of(schemas.raw(), schemas.ops()));
        marts.forEach(mart -> all.add(schemas.published(mart)));
        written().forEach(mart -> all.addAll(unpublished(mart)));
        return all;
    }

    private List<String> unpublished(String mart) {
        return List.of(schemas.staging(mart), schemas.leaving(mart));
    }

    private Set<String> written() {
        Set<String> written = new TreeSet<>();
        models.forEach(model -> written.add(model.mart()));
        return written;
    }

    private List<String> names(String mart) {
        return models.stream()
                .filter(model -> model.mart().equals(mart))
                .flatMap(model -> Stream.of(model.name(), UnpublishedTables.keyName(model)))
                .toList();
    }
}
