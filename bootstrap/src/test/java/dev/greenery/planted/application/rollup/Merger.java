package dev.greenery.planted.application.rollup;

/** Merges contributions. */
public record Merger() {}
