package dev.greenery.application.mart;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.soabase.recordbuilder.core.RecordBuilder.BuilderMode;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a row of many columns be made column by column, each under its name: the compiler generates
 * {@code FactOrderRow} for a record {@code FactOrder}, and {@code
 * FactOrderRow.byName().orderId(...).userId(...).build()} makes the row. Each step gives the next
 * one only, so that a forgotten column does not compile.
 */
@RecordBuilder.Template(
        options =
                @RecordBuilder.Options(
                        suffix = "Row",
                        builderMode = BuilderMode.STAGED,
                        builderMethodName = "byName",
                        fileComment = "",
                        enableGetters = false,
                        enableWither = false,
                        addStaticBuilder = false,
                        emptyDefaultForOptional = false,
                        inheritComponentAnnotations = false))
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ByName {}
