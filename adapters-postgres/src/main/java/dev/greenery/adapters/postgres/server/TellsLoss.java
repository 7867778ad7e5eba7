package dev.greenery.adapters.postgres.server;

import io.micronaut.aop.Around;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whose methods throw a {@link dev.greenery.application.port.out.WarehouseUnavailableException}
 * when the server goes away under them, whatever the libraries below make of it.
 */
@Around
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TellsLoss {}
