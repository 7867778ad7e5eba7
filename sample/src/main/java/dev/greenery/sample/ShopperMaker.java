package dev.greenery.sample;

import dev.greenery.sample.chance.SeededRandom;
import dev.greenery.sample.chance.UniqueIds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes users. Nobody is real: the mail domains and the telephone numbers are those reserved for
 * examples (RFC 2606; 555-0100 to 555-0199).
 */
final class ShopperMaker {
    private static final List<String> MAIL_DOMAINS =
            List.of("example.com", "example.net", "example.org");

    private static final Instant FIRST_SIGN_UP = Instant.parse("2020-01-05T00:00:00Z");
    private static final Instant LAST_SIGN_UP = Instant.parse("2020-12-26T00:00:00Z");
    private static final double SHARES_HOME_WITH_NEIGHBOUR = 0.08;

    private ShopperMaker() {}

    /**
     * The users of a cohort.
     *
     * @param firstNumber the number of the first of them among all users, from 0
     * @param places at least as many as users
     */
    static List<Shopper> of(
            int size, long firstNumber, List<Place> places, UniqueIds ids, SeededRandom random) {
        List<Integer> orders = CohortProfile.ORDERS_PER_USER.shuffled(size, random);
        List<Shopper> shoppers = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            boolean shares = i > 0 && random.chance(SHARES_HOME_WITH_NEIGHBOUR);
            Place home = places.get(shares ? i - 1 : i);
            SignUp signUp = new SignUp(FIRST_SIGN_UP, LAST_SIGN_UP, SalesWindow.START);
            String number = Long.toString(firstNumber + i);
            shoppers.add(shopper(number, home, orders.get(i), signUp, ids, random));
        }
        return shoppers;
    }

    /**
     * A user who joins in a window.
     *
     * @param number unlike that of any other user
     */
    static Shopper joining(
            String number, Place home, SalesWindow window, UniqueIds ids, SeededRandom random) {
        SignUp signUp = new SignUp(window.start(), window.end(), window.end());
        return shopper(number, home, 0, signUp, ids, random);
    }

    private static Shopper shopper(
            String number,
            Place home,
            int orders,
            SignUp signUp,
            UniqueIds ids,
            SeededRandom random) {
        String first = random.pick(Names.FIRST);
        String last = random.pick(Names.LAST);
        Instant createdAt = between(signUp.from(), signUp.to(), random);
        return new Shopper(
                ids.next(),
                first,
                last,
                email(first, last, number, random),
                phone(random),
                createdAt,
                between(createdAt, signUp.lastUpdate(), random),
                home,
                orders);
    }

    /** Unique: names have no digits, so that the user's number can be read off the address. */
    private static String email(String first, String last, String number, SeededRandom random) {
        String name = (first.charAt(0) + last).toLowerCase(Locale.ROOT);
        return name + number + "@" + random.pick(MAIL_DOMAINS);
    }

    private static String phone(SeededRandom random) {
        return random.between(201, 989) + "-555-" + "01" + random.below(10) + random.below(10);
    }

    private static Instant between(Instant from, Instant to, SeededRandom random) {
        long seconds = Duration.between(from, to).toSeconds();
        return from.plusSeconds((long) (random.unit() * seconds));
    }

    /** When users sign up, and until when they change what they said of themselves. */
    private record SignUp(Instant from, Instant to, Instant lastUpdate) {}
}
