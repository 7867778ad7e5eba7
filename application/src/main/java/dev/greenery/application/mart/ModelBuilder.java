package dev.greenery.application.mart;

/**
 * Makes the rows of one model. A builder has a constructor without parameters, keeps no state and
 * depends on nothing but what it is given, so that it can run on any thread, and again.
 *
 * @param <R> the row record, annotated with {@link Model}
 */
public sealed interface ModelBuilder<R extends Record>
        permits DimensionBuilder, UserModelBuilder, RollupBuilder {
    /** What the builder reads. Reading anything else fails. */
    Inputs inputs();

    /**
     * The data tests of the model. Those of its keys and references need no mention: the engine
     * makes them from {@link Key} and {@link Ref}.
     */
    default Expectations<R> tests() {
        return Expectations.none();
    }
}
