package dev.greenery.planted.application.row;

/** Reads rows. */
public record Reader() {}
