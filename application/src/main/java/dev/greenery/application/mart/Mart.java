package dev.greenery.application.mart;

import dev.greenery.application.mart.variable.Variable;

import java.util.List;
import java.util.Set;

/**
 * A business unit's mart. Found with {@link java.util.ServiceLoader}; everything in the package of
 * the implementing class and below it that is a {@link ModelBuilder} or a {@code MetricSet} belongs
 * to the mart, so that a team adds a model without naming it anywhere.
 */
public interface Mart {
    /** The name: of the PostgreSQL schema, the GraphQL path and the selection. Lower case. */
    String name();

    /** One sentence: who asks what of this mart. */
    String description();

    /** Who answers for the mart when a test fails. */
    String owner();

    /** Row records of other marts' models that this mart's API also shows. */
    default Set<Class<? extends Record>> exposes() {
        return Set.of();
    }

    /** What the mart leaves open for those who run the platform: constants of its classes. */
    default List<Variable<?>> variables() {
        return List.of();
    }
}
