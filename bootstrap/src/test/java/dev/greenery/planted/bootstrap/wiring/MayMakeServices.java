package dev.greenery.planted.bootstrap.wiring;

import dev.greenery.planted.application.engine.Service;
import dev.greenery.planted.application.port.in.Ask;

record MayMakeServices(Ask ask) {
    MayMakeServices() {
        this(new Service());
    }
}
