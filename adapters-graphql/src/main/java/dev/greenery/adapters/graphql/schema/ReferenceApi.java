package dev.greenery.adapters.graphql.schema;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A field that leads from a row to the row that one of its columns refers to.
 *
 * @param field {@code user} for the column {@code user_id}
 */
public record ReferenceApi(String field, ColumnDefinition column, ModelDefinition<?> to) {
    private static final String ID_SUFFIX = "Id";

    /** Checks that nothing is missing. */
    public ReferenceApi {
        requireNonNull(field, "field is null");
        requireNonNull(column, "column is null");
        requireNonNull(to, "to is null");
    }

    /** The reference of a column, if it leads to one of the models that are shown. */
    static Optional<ReferenceApi> of(
            MartRegistry registry,
            List<ModelDefinition<?>> shown,
            ColumnDefinition column,
            Set<String> takenFields) {
        return column.reference()
                .<ModelDefinition<?>>map(reference -> registry.model(reference.to()))
                .filter(shown::contains)
                .map(to -> new ReferenceApi(name(column, takenFields), column, to));
    }

    private static String name(ColumnDefinition column, Set<String> takenFields) {
        String columnField = ModelApi.field(column);
        String shortened =
                columnField.endsWith(ID_SUFFIX)
                        ? columnField.substring(0, columnField.length() - ID_SUFFIX.length())
                        : columnField;
        return takenFields.add(shortened) ? shortened : columnField + "Row";
    }
}
