package dev.greenery.application.query;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is read of rows.
 *
 * @param columns the names of the columns; empty for all of them
 * @param personalData whether personal data is read, or masked
 */
public record Selection(Optional<Set<String>> columns, PersonalData personalData) {
    /** Copies the columns. */
    public Selection {
        columns = columns.map(Set::copyOf);
        requireNonNull(personalData, "personalData is null");
    }

    /** All columns. */
    public static Selection all(PersonalData personalData) {
        return new Selection(Optional.empty(), personalData);
    }

    /** These columns, personal data masked. */
    public static Selection of(Set<String> columns) {
        return new Selection(Optional.of(columns), PersonalData.MASKED);
    }

    /** The selected columns of a model, in the model's order. */
    public List<ColumnDefinition> of(ModelDefinition<?> model) {
        return model.columns().stream()
                .filter(column -> columns.isEmpty() || columns.get().contains(column.name()))
                .toList();
    }
}
