package dev.greenery.application.scope;

import java.util.List;

/** Rows that were made before, by model. */
@FunctionalInterface
public interface RowsByModel {
    /** The rows of a model, in the order in which they were made. */
    <T extends Record> List<T> rows(Class<T> model);
}
