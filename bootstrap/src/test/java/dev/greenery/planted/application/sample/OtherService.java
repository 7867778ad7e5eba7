package dev.greenery.planted.application.sample;

/** What no adapter may name. */
public record OtherService() {}
