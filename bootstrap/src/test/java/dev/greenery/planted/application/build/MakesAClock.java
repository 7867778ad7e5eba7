package dev.greenery.planted.application.build;

import java.time.InstantSource;

final class MakesAClock {
    private MakesAClock() {}

    static InstantSource clock() {
        return InstantSource.system();
    }
}
