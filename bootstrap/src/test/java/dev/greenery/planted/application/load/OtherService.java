package dev.greenery.planted.application.load;

/** What no adapter may name. */
public record OtherService() {}
