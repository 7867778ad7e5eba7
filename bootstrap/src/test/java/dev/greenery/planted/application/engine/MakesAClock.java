package dev.greenery.planted.application.engine;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;

record MakesAClock(ZoneId zone) {
    static InstantSource source() {
        return InstantSource.system();
    }

    static Clock clock() {
        return Clock.systemUTC();
    }

    Clock seconds() {
        return Clock.tickSeconds(zone);
    }
}
