package dev.greenery.planted.bootstrap.cli;

import dev.greenery.planted.application.engine.Service;
import dev.greenery.planted.application.port.in.Ask;

record MakesAService(Ask ask) {
    MakesAService() {
        this(new Service());
    }
}
