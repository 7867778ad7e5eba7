package dev.greenery.application.mart;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the components of a component's record columns of the model, in its place and with their
 * own names and documentation. So a group of columns is written once, however many models have it,
 * and handed from row to row as one value. What the group is for (a key, say) is said here, outside
 * of it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Embed {}
