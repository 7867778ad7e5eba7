package dev.greenery.planted.application.read;

/** What no adapter may name. */
public record OtherService() {}
