package dev.greenery.sample;

import dev.greenery.sample.chance.SeededRandom;
import dev.greenery.sample.chance.UniqueIds;

/** Lets one day pass for one cohort. */
record CohortDay(LaterDay day, SalesWindow first, long seed) {
    private static final int GONE = 1;
    private static final int MOVED = 1;
    private static final int JOINED = 2;
    private static final int LINES_REPLACED = 1;
    private static final int LATE_VIEWS = 3;

    /** How long a shop of one cohort is watched before the first export. */
    private static final int DAYS_OF_ONE_COHORT = 2;

    /**
     * Changes the cohort, and notes what it changed.
     *
     * @param number the cohort's, from 0
     * @param size the cohort's at first
     */
    void pass(LivingCohort cohort, int number, CohortSize size, DayNotes notes) {
        SeededRandom random = SeededRandom.ofDay(seed, day.number(), number);
        UniqueIds ids = UniqueIds.ofDay(seed, day.number(), number);
        Neighbourhood users = new Neighbourhood(cohort, day, notes, ids, random);
        int rare = isItsTurn(number) ? 1 : 0;
        users.lose(rare * size.share(GONE));
        users.move(rare * size.share(MOVED));
        users.gain(rare * size.share(JOINED), (long) number * CohortProfile.USERS);
        new LineSwaps(cohort, day, notes, random).swap(rare * size.share(LINES_REPLACED));
        new DayDeliveries(cohort, day, notes, ids).note();
        new LateViews(cohort, day, notes, ids, random).come(rare * size.share(LATE_VIEWS));
        new DayTraffic(cohort, day, notes, ids, random)
                .flow(aDay(size.orders()), aDay(size.browsingVisits()));
    }

    /** The larger the shop, the longer its first window, and the rarer what a day has few of. */
    private boolean isItsTurn(int number) {
        return (number + day.number()) % (first.days() / DAYS_OF_ONE_COHORT) == 0;
    }

    /** A day's part of what the first window had. */
    private int aDay(int inFirstWindow) {
        return CohortProfile.share(inFirstWindow, 1, first.days());
    }
}
