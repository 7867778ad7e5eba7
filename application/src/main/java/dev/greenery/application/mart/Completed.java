package dev.greenery.application.mart;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of a rollup that contributions leave open and {@link RollupBuilder#complete}
 * fills once all of them are merged: an attribute of the key, or a figure over all rows.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Completed {}
