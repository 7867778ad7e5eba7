package dev.greenery.application.mart;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a reference to the single key column of another model; a data test checks that it resolves.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Ref {
    /** The row record of the model that is referred to. */
    Class<? extends Record> value();

    /** How bad it is when a reference resolves to no row. */
    Severity unresolved() default Severity.ERROR;
}
