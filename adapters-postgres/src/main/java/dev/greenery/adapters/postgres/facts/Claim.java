package dev.greenery.adapters.postgres.facts;

import dev.greenery.adapters.postgres.objects.Foundations;
import dev.greenery.adapters.postgres.objects.Others;
import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.run.ForeignObject;

import java.sql.Connection;
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
 * @param models are written
 * @param marts are published
 */
record Claim(List<ModelDefinition<?>> models, List<String> marts) {
    Claim {
        models = List.copyOf(models);
        marts = List.copyOf(marts);
    }

    /** What others have under these names, or have made of what a killed build left. */
    List<ForeignObject> takenByOthers(Connection connection) throws SQLException {
        Others others = new Others(connection);
        List<ForeignObject> found = new ArrayList<>(others.schemas(allSchemas()));
        for (String mart : written()) {
            String staging = StagedTables.stagingSchema(mart);
            found.addAll(others.relations(staging, names(mart)));
            found.addAll(others.dependents(staging, List.of()));
        }
        for (String mart : marts) {
            found.addAll(others.relations(mart, names(mart)));
        }
        return found.stream().distinct().toList();
    }

    private Set<String> allSchemas() {
        Set<String> all = new LinkedHashSet<>(List.of(Foundations.RAW, Foundations.OPS));
        all.addAll(marts);
        written().forEach(mart -> all.add(StagedTables.stagingSchema(mart)));
        return all;
    }

    private Set<String> written() {
        Set<String> written = new TreeSet<>();
        models.forEach(model -> written.add(model.mart()));
        return written;
    }

    private List<String> names(String mart) {
        return models.stream()
                .filter(model -> model.mart().equals(mart))
                .flatMap(model -> Stream.of(model.name(), StagedTables.keyName(model)))
                .toList();
    }
}
