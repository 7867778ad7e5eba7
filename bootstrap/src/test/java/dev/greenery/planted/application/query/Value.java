package dev.greenery.planted.application.query;

/** What crosses a border. */
public record Value() {}
