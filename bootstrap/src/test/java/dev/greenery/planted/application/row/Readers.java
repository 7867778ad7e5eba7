package dev.greenery.planted.application.row;

/** Is called as one of them. */
public record Readers() {}
