package dev.greenery.planted.application.scope;

/** Is taken for something else. */
public record Slope() {}
