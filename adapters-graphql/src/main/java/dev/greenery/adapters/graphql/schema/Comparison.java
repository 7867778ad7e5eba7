package dev.greenery.adapters.graphql.schema;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Filter.Operator;
import dev.greenery.application.row.ColumnType;

/** The comparisons that a filter can make of a column with one value. */
public enum Comparison {
    /** Equal. */
    EQ("eq", Operator.EQUAL, false, "Equals."),
    /** Not equal. */
    NE("ne", Operator.NOT_EQUAL, false, "Has a value, and another one."),
    /** Less than. */
    LT("lt", Operator.LESS, true, "Is less, or earlier."),
    /** Less than or equal. */
    LTE("lte", Operator.AT_MOST, true, "Is at most, or not later."),
    /** Greater than. */
    GT("gt", Operator.GREATER, true, "Is greater, or later."),
    /** Greater than or equal. */
    GTE("gte", Operator.AT_LEAST, true, "Is at least, or not earlier.");

    private final String field;
    private final Operator operator;
    private final boolean onlyOfAmounts;
    private final String description;

    Comparison(String field, Operator operator, boolean onlyOfAmounts, String description) {
        this.field = requireNonNull(field, "field is null");
        this.operator = requireNonNull(operator, "operator is null");
        this.onlyOfAmounts = onlyOfAmounts;
        this.description = requireNonNull(description, "description is null");
    }

    /** The name of its input field. */
    public String field() {
        return field;
    }

    /** What it means to the application. */
    public Operator operator() {
        return operator;
    }

    String description() {
        return description;
    }

    /** Whether values of the type compare so. */
    boolean appliesTo(ColumnType type) {
        return !onlyOfAmounts || type.isAmount();
    }
}
