package dev.greenery.application.mart;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fills a component of a rollup with what a dimension tells of one of its keys: the row of the
 * dimension whose key has the value of the rollup's key column of the same name. An {@code
 * Optional} is empty when there is no such row; anything else must be found.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Lookup {
    /** The row record of the dimension. */
    Class<? extends Record> value();

    /** The dimension's column in the warehouse; the component's own name when it is left out. */
    String column() default "";
}
