package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.query.PersonalData;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.suggestion.Suggestions;

import java.util.List;
import java.util.Optional;

/** Checks the columns and values of a question against a model. Values are never told. */
record ColumnCheck(ModelDefinition<?> model, PersonalData personalData, Reasons reasons) {
    ColumnCheck {
        requireNonNull(model, "model is null");
        requireNonNull(personalData, "personalData is null");
        requireNonNull(reasons, "reasons is null");
    }

    /** The column, if it exists. */
    Optional<ColumnDefinition> existing(String name) {
        Optional<ColumnDefinition> column = model.column(name);
        if (column.isEmpty()) {
            List<String> known = model.columns().stream().map(ColumnDefinition::name).toList();
            reasons.add(Suggestions.unknownColumn(model.qualifiedName(), name, known));
        }
        return column;
    }

    /**
     * The column, if it exists and the asker may use it: filtering or ordering by a column tells
     * its values as surely as showing it.
     */
    Optional<ColumnDefinition> usable(String name) {
        Optional<ColumnDefinition> column = existing(name);
        if (column.isPresent() && column.get().pii() && personalData == PersonalData.MASKED) {
            reasons.add(
                    "%s is personal data: it cannot be filtered, ordered or sliced by while masked"
                            .formatted(label(name)));
            return Optional.empty();
        }
        return column;
    }

    void value(ColumnDefinition column, Object value) {
        Class<?> type = column.type().valueType();
        if (!type.isInstance(value)) {
            reasons.add(
                    "%s takes a value of type %s, not %s"
                            .formatted(
                                    label(column.name()),
                                    type.getSimpleName(),
                                    value.getClass().getSimpleName()));
        } else {
            PossibleValues.fault(value)
                    .ifPresent(fault -> reasons.add(label(column.name()) + " " + fault));
        }
    }

    String label(String column) {
        return model.qualifiedName() + "." + column;
    }
}
