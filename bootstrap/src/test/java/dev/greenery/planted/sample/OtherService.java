package dev.greenery.planted.sample;

import dev.greenery.planted.application.port.in.Ask;

/** What neither an adapter nor a command may name. */
public record OtherService() implements Ask {
    @Override
    public void ask() {}
}
