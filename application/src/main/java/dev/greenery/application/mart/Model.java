package dev.greenery.application.mart;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a record the row of a model: a named, documented relation. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Model {
    /** The model's name in the warehouse, in snake case. */
    String name();

    /** What the model is for. */
    Layer layer();

    /** One sentence: what one row stands for, and what it tells. */
    String description();

    /** Whether the rows are kept in a table of their own. */
    Materialization materialization() default Materialization.TABLE;
}
