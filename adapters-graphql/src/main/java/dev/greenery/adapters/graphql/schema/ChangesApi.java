package dev.greenery.adapters.graphql.schema;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.history.TrackedTable;
import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.Names;
import dev.greenery.application.source.SourceTable;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a schema shows of changes to one of the shop's tables, and under which names.
 *
 * @param table whose rows the shop overwrites
 */
public record ChangesApi(TrackedTable table) {
    private static final String ID = "_id";

    /** Checks that nothing is missing. */
    public ChangesApi {
        requireNonNull(table, "table is null");
    }

    /** The changes of the tables that models of the mart read. */
    static List<ChangesApi> of(MartDefinition mart) {
        Set<SourceTable> read =
                mart.models().stream()
                        .flatMap(model -> model.inputs().tables().stream())
                        .collect(Collectors.toSet());
        return Stream.of(TrackedTable.values())
                .filter(table -> read.contains(table.source()))
                .map(ChangesApi::new)
                .toList();
    }

    /** The root field. */
    public String field() {
        return Names.camelCase(row() + "_changes");
    }

    /** The type of a part of the changes. */
    public String pageType() {
        return Names.pascalCase(row() + "_changes");
    }

    /** The type of a change. */
    public String changeType() {
        return Names.pascalCase(row() + "_change");
    }

    /** The field of the key of the row that changed. */
    public String keyField() {
        return Names.camelCase(key());
    }

    private String key() {
        return table.source().key().getFirst();
    }

    private String row() {
        return key().substring(0, key().length() - ID.length());
    }
}
