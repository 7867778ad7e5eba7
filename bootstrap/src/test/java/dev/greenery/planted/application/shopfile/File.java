package dev.greenery.planted.application.shopfile;

/** What the sample may name. */
public record File() {}
