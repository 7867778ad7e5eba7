package dev.greenery.domain.order;

import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.Pricing.Line;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the first lines of an order can add up to, whichever of their prices are taken.
 *
 * <p>An order that comes to light long after it was placed has so many combinations of prices that
 * nobody can try each. Their sums are few: amounts of a shop are multiples of some coin, and none
 * counts that is above the order's cost.
 */
final class ReachableSums {
    /** Half a megabyte of bits for each line. */
    private static final long MOST_UNITS = 1L << 22;

    private final List<Line> lines;

    /** Minor units of the largest coin that all amounts are multiples of. */
    private final long unit;

    /** Bit n of element i says whether the first i lines can add up to n units. */
    private final List<BigInteger> ofFirst;

    private ReachableSums(List<Line> lines, long unit, List<BigInteger> ofFirst) {
        this.lines = lines;
        this.unit = unit;
        this.ofFirst = ofFirst;
    }

    /**
     * The place of each line's price among those that it may have had, so that all add up to the
     * cost: the earliest prices of the last lines that leave a way for the lines before them. Empty
     * when none do, and when the cost is absurdly many units.
     */
    static Optional<List<Integer>> choice(List<Line> lines, Money cost) {
        long unit = unit(lines);
        long units = cost.minorUnits() / unit;
        return cost.isNegative() || cost.minorUnits() % unit != 0 || units > MOST_UNITS
                ? Optional.empty()
                : upTo(lines, unit, Math.toIntExact(units)).choice(Math.toIntExact(units));
    }

    private static long unit(List<Line> lines) {
        long unit =
                lines.stream()
                        .flatMap(line -> line.amounts().stream().flatMap(Optional::stream))
                        .map(amount -> BigInteger.valueOf(amount.minorUnits()))
                        .reduce(BigInteger.ZERO, BigInteger::gcd)
                        .longValueExact();
        return Math.max(1, unit);
    }

    private static ReachableSums upTo(List<Line> lines, long unit, int units) {
        BigInteger counted = BigInteger.ONE.shiftLeft(units + 1).subtract(BigInteger.ONE);
        List<BigInteger> sums = new ArrayList<>(List.of(BigInteger.ONE));
        for (Line line : lines) {
            BigInteger before = sums.getLast();
            sums.add(
                    line.amounts().stream()
                            .flatMap(Optional::stream)
                            .map(amount -> amount.minorUnits() / unit)
                            .filter(amount -> amount >= 0 && amount <= units)
                            .map(amount -> before.shiftLeft(amount.intValue()))
                            .reduce(BigInteger.ZERO, BigInteger::or)
                            .and(counted));
        }
        return new ReachableSums(lines, unit, sums);
    }

    private Optional<List<Integer>> choice(int units) {
        if (!ofFirst.getLast().testBit(units)) {
            return Optional.empty();
        }
        List<Integer> choice = new ArrayList<>();
        int left = units;
        for (int i = lines.size() - 1; i >= 0; i--) {
            List<Optional<Money>> amounts = lines.get(i).amounts();
            int price = 0;
            while (!leads(ofFirst.get(i), left, amounts.get(price))) {
                price++;
            }
            choice.addFirst(price);
            left -= Math.toIntExact(amounts.get(price).orElseThrow().minorUnits() / unit);
        }
        return Optional.of(choice);
    }

    private boolean leads(BigInteger before, int left, Optional<Money> amount) {
        return amount.map(money -> money.minorUnits() / unit)
                .filter(units -> units >= 0 && units <= left)
                .filter(units -> before.testBit(left - units.intValue()))
                .isPresent();
    }
}
