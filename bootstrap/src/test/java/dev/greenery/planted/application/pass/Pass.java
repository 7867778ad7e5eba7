package dev.greenery.planted.application.pass;

/** What goes over all rows. */
public record Pass() {}
