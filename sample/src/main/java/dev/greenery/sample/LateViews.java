package dev.greenery.sample;

import dev.greenery.application.port.in.DayChange;
import dev.greenery.sample.chance.Lottery;
import dev.greenery.sample.chance.SeededRandom;
import dev.greenery.sample.chance.UniqueIds;
import dev.greenery.sample.chance.Urn;

import java.time.Instant;
import java.util.List;

/** Page views that a visitor's device tells of days after they happened. */
record LateViews(
        LivingCohort cohort, LaterDay day, DayNotes notes, UniqueIds ids, SeededRandom random) {
    private static final int MOST_SECONDS_AFTER = 60;

    /** They belong to visits that are known. */
    void come(int views) {
        Urn<Plant> byLooks = day.catalogue().first().byLooks();
        List<Visit> visits = cohort.visits().stream().filter(this::wasOverInTime).toList();
        Lottery.draw(visits.size(), views, _ -> 1, random).stream()
                .mapToObj(visits::get)
                .forEach(
                        visit -> {
                            Instant at =
                                    visit.endedAt()
                                            .plusSeconds(random.between(1, MOST_SECONDS_AFTER));
                            Click click = new Click(at, byLooks.draw(random), false);
                            cohort.events().add(SessionEvents.of(visit, ids).of(click));
                            notes.count(DayChange.EVENTS_ADDED);
                            notes.count(DayChange.EVENTS_LATE);
                        });
    }

    private boolean wasOverInTime(Visit visit) {
        return visit.endedAt().plusSeconds(MOST_SECONDS_AFTER).isBefore(day.start());
    }
}
