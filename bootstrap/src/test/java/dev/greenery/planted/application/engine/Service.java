package dev.greenery.planted.application.engine;

import dev.greenery.planted.application.port.in.Ask;

/** What no adapter may name. */
public final class Service implements Ask {
    @Override
    public void ask() {}
}
