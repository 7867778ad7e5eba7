package dev.greenery.planted.marts.product;

/** What marketing must not use. */
public record ProductRow() {}
