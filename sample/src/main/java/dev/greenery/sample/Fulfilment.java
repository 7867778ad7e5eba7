package dev.greenery.sample;

import dev.greenery.sample.chance.Lottery;
import dev.greenery.sample.chance.SeededRandom;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

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
        List<OrderOutcome> dealt = CohortProfile.OUTCOMES.shuffled(size, random);
        OrderOutcome[] outcomes = new OrderOutcome[size];
        deal(
                dealt.stream().filter(OrderOutcome::isOpen),
                i -> Habits.openWeight(purchases.get(i), end),
                outcomes);
        deal(
                dealt.stream().filter(outcome -> outcome == OrderOutcome.LATE),
                i -> Habits.lateWeight(purchases.get(i)),
                outcomes);
        deal(
                dealt.stream().filter(outcome -> !outcome.isOpen() && outcome != OrderOutcome.LATE),
                _ -> 1,
                outcomes);
        return List.of(outcomes);
    }

    /** Deals to those who have none yet. */
    private void deal(
            Stream<OrderOutcome> some, IntToDoubleFunction weight, OrderOutcome[] outcomes) {
        List<OrderOutcome> dealt = some.toList();
        Iterator<OrderOutcome> next = dealt.iterator();
        Lottery.draw(
                        outcomes.length,
                        dealt.size(),
                        i -> outcomes[i] == null ? weight.applyAsDouble(i) : 0,
                        random)
                .stream()
                .forEach(winner -> outcomes[winner] = next.next());
    }
}
