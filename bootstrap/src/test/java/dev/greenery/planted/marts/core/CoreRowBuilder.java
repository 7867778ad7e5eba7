package dev.greenery.planted.marts.core;

/** What other marts must not use. */
public final class CoreRowBuilder {
    private CoreRowBuilder() {}
}
