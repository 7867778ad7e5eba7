package dev.greenery.planted.adapters.postgres;

/** Visible, because others use it. */
public record IsShared() {}
