package dev.greenery.planted.application.mart;

/** What marts may use. */
public record Kit() {}
