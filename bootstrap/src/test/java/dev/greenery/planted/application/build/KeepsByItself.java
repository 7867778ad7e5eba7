package dev.greenery.planted.application.build;

import dev.greenery.planted.application.port.out.Keep;

record KeepsByItself() implements Keep {
    @Override
    public void keep() {}
}
