package dev.greenery.planted.adapters.postgres;

import dev.greenery.planted.application.port.out.Keep;

final class Keeper implements Keep {
    @Override
    public void keep() {}
}
