package dev.greenery.application.outcome;

/** Why nothing was read. */
public sealed interface ReadRefusal permits NotPublished, WrongQuestion {}
