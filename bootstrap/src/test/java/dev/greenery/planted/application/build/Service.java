package dev.greenery.planted.application.build;

import dev.greenery.planted.application.port.in.Ask;

/** What no adapter may name. */
public final class Service implements Ask {
    @Override
    public void ask() {}
}
