package dev.greenery.domain.order;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.money.Money;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Finds what the units of an order's lines cost when it was placed.
 *
 * <p>Where a price changed between two looks at the shop, nobody knows which of the two an order
 * was placed at. The order's own cost does: the prices that add up to it are taken, and marked.
 * When none do, the earlier ones stand, and the sum stays wrong for a test to find.
 */
public final class Pricing {
    /** So few combinations are tried one by one: most orders have two or four. */
    private static final long TRIED = 4_096;

    private Pricing() {}

    /**
     * A line that is to be priced.
     *
     * @param prices what a unit may have cost, in the order of time; empty values are unknown
     */
    public record Line(int quantity, List<Optional<Money>> prices) {
        /** Checks that there is a price, even if it is unknown. */
        public Line {
            requireNonNull(prices, "prices is null");
            prices = List.copyOf(prices);
            if (prices.isEmpty()) {
                throw new IllegalArgumentException("A line has at least one price");
            }
        }

        private boolean isCertain() {
            return prices.size() == 1;
        }

        /** What all units cost at each of the prices; empty when unknown. */
        List<Optional<Money>> amounts() {
            return prices.stream().map(price -> price.map(unit -> unit.times(quantity))).toList();
        }
    }

    /**
     * What a unit cost.
     *
     * @param price empty when unknown
     * @param isInferred whether it is one of several that may have been valid
     */
    public record UnitPrice(Optional<Money> price, boolean isInferred) {
        /** Checks that nothing is missing. */
        public UnitPrice {
            requireNonNull(price, "price is null");
        }
    }

    /** The unit price of each line, in the order of the lines. */
    public static List<UnitPrice> of(List<Line> lines, Money cost) {
        requireNonNull(cost, "cost is null");
        if (lines.stream().allMatch(Line::isCertain)) {
            return priced(lines, Collections.nCopies(lines.size(), 0));
        }
        return priced(lines, addingUp(lines, cost));
    }

    private static List<Integer> addingUp(List<Line> lines, Money cost) {
        Optional<List<Integer>> found =
                areFew(lines) ? firstOf(lines, cost) : ReachableSums.choice(lines, cost);
        return found.orElseGet(() -> Collections.nCopies(lines.size(), 0));
    }

    private static boolean areFew(List<Line> lines) {
        long combinations = 1;
        for (Line line : lines) {
            combinations *= line.prices().size();
            if (combinations > TRIED) {
                return false;
            }
        }
        return true;
    }

    private static Optional<List<Integer>> firstOf(List<Line> lines, Money cost) {
        List<Integer> choice = new ArrayList<>(Collections.nCopies(lines.size(), 0));
        do {
            if (amount(lines, choice).equals(Optional.of(cost))) {
                return Optional.of(choice);
            }
        } while (advance(lines, choice));
        return Optional.empty();
    }

    /** Goes on to the next combination, as an odometer does; false after the last one. */
    private static boolean advance(List<Line> lines, List<Integer> choice) {
        for (int i = 0; i < choice.size(); i++) {
            int next = choice.get(i) + 1;
            if (next < lines.get(i).prices().size()) {
                choice.set(i, next);
                return true;
            }
            choice.set(i, 0);
        }
        return false;
    }

    private static Optional<Money> amount(List<Line> lines, List<Integer> choice) {
        Optional<Money> sum = Optional.of(Money.ZERO);
        for (int i = 0; i < choice.size(); i++) {
            int quantity = lines.get(i).quantity();
            Optional<Money> line =
                    lines.get(i).prices().get(choice.get(i)).map(price -> price.times(quantity));
            sum = sum.flatMap(so -> line.map(so::plus));
        }
        return sum;
    }

    private static List<UnitPrice> priced(List<Line> lines, List<Integer> choice) {
        List<UnitPrice> prices = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            prices.add(new UnitPrice(line.prices().get(choice.get(i)), !line.isCertain()));
        }
        return prices;
    }
}
