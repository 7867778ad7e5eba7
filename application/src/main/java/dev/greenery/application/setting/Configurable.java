package dev.greenery.application.setting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What can be set from outside, declared where it is read: on the component of a record of
 * configuration, whose name, type and default are those of the setting, and whose constructor
 * refuses what makes no sense with an {@code IllegalArgumentException} that names the property. The
 * check before a command, its messages and the table of the docs all come from there.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Configurable {
    /** What it means, for the docs. */
    String value();

    /** The option of the command line that sets it too; none if empty. */
    String option() default "";

    /** The default for the docs, where the record leaves it open. */
    String otherwise() default "";

    /** Whether its value must never be told. */
    boolean secret() default false;
}
