package dev.greenery.planted.application.outcome;

/** How a use case ended. */
public record Ended() {}
