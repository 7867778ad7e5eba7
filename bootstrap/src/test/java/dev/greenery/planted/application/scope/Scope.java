package dev.greenery.planted.application.scope;

/** Shows a builder what it declares. */
public record Scope() {}
