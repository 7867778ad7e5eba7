package dev.greenery.planted.application.publication;

/** What no adapter may name. */
public record OtherService() {}
