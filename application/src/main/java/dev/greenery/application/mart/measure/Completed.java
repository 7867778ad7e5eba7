package dev.greenery.application.mart.measure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of a rollup that a {@code Completion} fills once all contributions are merged:
 * a figure over all rows, say. What a dimension tells of a key is a {@code @Lookup}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Completed {}
