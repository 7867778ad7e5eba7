package dev.greenery.sample;

import dev.greenery.sample.chance.SeededRandom;
import dev.greenery.sample.chance.Urn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Second by second, what a user clicks; nothing is carted that was not looked at before. */
final class ClickPaths {
    private static final double GLANCES = 0.5;

    private final Urn<Plant> byLooks;
    private final SeededRandom random;

    ClickPaths(Urn<Plant> byLooks, SeededRandom random) {
        this.byLooks = byLooks;
        this.random = random;
    }

    /** The clicks of a visit that ends with an order, up to the last before the checkout. */
    List<Click> buying(Errand.Buying errand, Instant start) {
        List<Step> steps = new ArrayList<>();
        errand.basket().lines().forEach(line -> steps.add(new Step(line.plant(), true)));
        addLooks(steps, errand.extraViews());
        random.shuffle(steps);
        return clicks(steps, Pace.READING, start);
    }

    /** The clicks of a visit without an order; a glance at a few plants is over within a minute. */
    List<Click> browsing(BrowsePattern pattern, Instant start) {
        List<Step> steps = new ArrayList<>();
        for (Plant plant : byLooks.drawDistinct(pattern.carts(), random)) {
            steps.add(new Step(plant, true));
        }
        addLooks(steps, pattern.views() - pattern.carts());
        random.shuffle(steps);
        boolean glance = pattern.carts() == 0 && random.chance(GLANCES);
        return clicks(steps, glance ? Pace.GLANCING : Pace.READING, start);
    }

    /** When the checkout is done after the last click. */
    Instant paidAfter(Click last) {
        return last.at().plusSeconds(Pace.PAYING.seconds(random));
    }

    private void addLooks(List<Step> steps, int looks) {
        for (int i = 0; i < looks; i++) {
            steps.add(new Step(byLooks.draw(random), false));
        }
    }

    private List<Click> clicks(List<Step> steps, Pace pace, Instant start) {
        List<Click> clicks = new ArrayList<>(2 * steps.size());
        Instant now = start;
        for (Step step : steps) {
            if (!clicks.isEmpty()) {
                now = now.plusSeconds(pace.seconds(random));
            }
            clicks.add(new Click(now, step.plant(), false));
            if (step.cart()) {
                now = now.plusSeconds(Pace.DECIDING.seconds(random));
                clicks.add(new Click(now, step.plant(), true));
            }
        }
        return clicks;
    }

    private record Step(Plant plant, boolean cart) {}

    /** How many seconds pass before the next click. */
    private enum Pace {
        GLANCING(2, 15),
        READING(10, 90),
        DECIDING(5, 70),
        PAYING(12, 52);

        private final int least;
        private final int most;

        Pace(int least, int most) {
            this.least = least;
            this.most = most;
        }

        int seconds(SeededRandom random) {
            return random.between(least, most);
        }
    }
}
