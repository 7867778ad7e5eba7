package dev.greenery.planted.application.engine;

import dev.greenery.planted.application.port.out.Keep;

record KeepsByItself() implements Keep {
    @Override
    public void keep() {}
}
