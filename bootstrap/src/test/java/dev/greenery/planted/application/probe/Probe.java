package dev.greenery.planted.application.probe;

/** What the probe makes of a model. */
public record Probe() {}
