package dev.greenery.application.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;

/** Deals out how the orders of a cohort end. */
final class Fulfilment {
    private final Instant end;
    private final SeededRandom random;

    /**
     * Up to an instant.
     *
     * @param end when the sample ends: the newest orders before it may still be on their way
     */
    Fulfilment(Instant end, SeededRandom random) {
        this.end = end;
        this.random = random;
    }

    /** The outcome of each order, in their order. */
    List<OrderOutcome> of(List<Purchase> purchases) {
        int size = purchases.size();
        List<OrderOutcome> open = new ArrayList<>();
        List<OrderOutcome> late = new ArrayList<>();
        List<OrderOutcome> others = new ArrayList<>();
        for (OrderOutcome outcome : CohortProfile.OUTCOMES.shuffled(size, random)) {
            (outcome.isOpen() ? open : outcome == OrderOutcome.LATE ? late : others).add(outcome);
        }
        BitSet isOpen =
                Lottery.draw(
                        size, open.size(), i -> Habits.openWeight(purchases.get(i), end), random);
        BitSet isLate =
                Lottery.draw(
                        size,
                        late.size(),
                        i -> isOpen.get(i) ? 0 : Habits.lateWeight(purchases.get(i)),
                        random);
        OrderOutcome[] outcomes = new OrderOutcome[size];
        put(open, isOpen, outcomes);
        put(late, isLate, outcomes);
        put(others, neither(isOpen, isLate, size), outcomes);
        return Arrays.asList(outcomes);
    }

    private static BitSet neither(BitSet some, BitSet others, int size) {
        BitSet rest = new BitSet(size);
        rest.set(0, size);
        rest.andNot(some);
        rest.andNot(others);
        return rest;
    }

    private static void put(List<OrderOutcome> dealt, BitSet places, OrderOutcome[] outcomes) {
        Iterator<OrderOutcome> next = dealt.iterator();
        places.stream().forEach(place -> outcomes[place] = next.next());
    }
}
