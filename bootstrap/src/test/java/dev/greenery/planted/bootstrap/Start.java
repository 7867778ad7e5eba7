package dev.greenery.planted.bootstrap;

/** What nothing may name. */
public record Start() {}
