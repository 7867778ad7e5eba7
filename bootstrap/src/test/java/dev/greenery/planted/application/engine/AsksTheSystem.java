package dev.greenery.planted.application.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.function.Supplier;

@SuppressWarnings("JavaUtilDate") // the rule must know the old way too
record AsksTheSystem(ZoneId zone) {
    Supplier<Instant> time() {
        return Instant::now;
    }

    LocalDate today() {
        return LocalDate.now(zone);
    }

    LocalDate todayByAClockThatIsGiven(Clock clock) {
        return LocalDate.now(clock);
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Date date() {
        return new Date();
    }
}
