package dev.greenery.planted.marts.core;

/** What other marts may use. */
public record CoreRow() {}
