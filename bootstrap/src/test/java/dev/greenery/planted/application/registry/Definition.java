package dev.greenery.planted.application.registry;

/** What the registry makes of a model. */
public record Definition() {}
