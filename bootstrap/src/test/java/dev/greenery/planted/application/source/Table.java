package dev.greenery.planted.application.source;

/** What the kit and the sample may name. */
public record Table() {}
