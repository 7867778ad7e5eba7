package dev.greenery.sample;

import dev.greenery.application.port.in.DayChange;
import dev.greenery.sample.chance.Lottery;
import dev.greenery.sample.chance.SeededRandom;
import dev.greenery.sample.chance.UniqueIds;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Users of a cohort who go, move and come in a day. */
record Neighbourhood(
        LivingCohort cohort, LaterDay day, DayNotes notes, UniqueIds ids, SeededRandom random) {
    private static final int SECONDS_AT_NIGHT = 300;

    /** Who goes is forgotten; who ever ordered stays, because the shop keeps its books. */
    void lose(int most) {
        Set<UUID> buyers = cohort.buyers();
        List<Shopper> free =
                cohort.shoppers().stream()
                        .filter(shopper -> !buyers.contains(shopper.id()))
                        .toList();
        Lottery.draw(free.size(), most, _ -> 1, random).stream()
                .mapToObj(free::get)
                .forEach(this::forget);
    }

    /** Orders of the day and later go to the new home; who sent any keeps the old one known. */
    void move(int users) {
        List<Shopper> shoppers = cohort.shoppers();
        Lottery.draw(shoppers.size(), users, _ -> 1, random).stream()
                .forEach(
                        i -> {
                            Instant at = day.start().plusSeconds(random.below(SECONDS_AT_NIGHT));
                            shoppers.set(i, shoppers.get(i).movedTo(newPlace(), at));
                            notes.count(DayChange.USERS_MOVED);
                        });
    }

    /**
     * Who joins comes to shop from the next day on.
     *
     * @param firstNumber the number of the cohort's first user among all
     */
    void gain(int users, long firstNumber) {
        IntStream.range(0, users)
                .mapToObj(i -> "%d.%d.%d".formatted(firstNumber, day.number(), i))
                .forEach(
                        number -> {
                            Place home = newPlace();
                            cohort.shoppers()
                                    .add(
                                            ShopperMaker.joining(
                                                    number, home, day.window(), ids, random));
                            notes.count(DayChange.USERS_JOINED);
                        });
    }

    private void forget(Shopper shopper) {
        notes.count(DayChange.USERS_GONE);
        notes.count(DayChange.EVENTS_ANONYMISED, cohort.forget(shopper));
        if (!cohort.isUsed(shopper.home())) {
            cohort.places().remove(shopper.home());
            notes.count(DayChange.ADDRESSES_GONE);
        }
    }

    private Place newPlace() {
        Place place = PlaceMaker.any(ids, random);
        cohort.places().add(place);
        notes.count(DayChange.ADDRESSES_ADDED);
        return place;
    }
}
