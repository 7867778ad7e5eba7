package dev.greenery.sample.chance;

import java.util.BitSet;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Draws an exact number of winners without replacement, heavier ones more likely (Efraimidis and
 * Spirakis, "Weighted random sampling with a reservoir", 2006).
 */
public final class Lottery {
    private Lottery() {}

    /**
     * Draws among the numbers from 0.
     *
     * @param weight above zero for who takes part, zero for who does not
     * @return the winners; fewer when fewer take part
     */
    public static BitSet draw(
            int size, int winners, IntToDoubleFunction weight, SeededRandom random) {
        double[] keys = new double[size];
        for (int i = 0; i < size; i++) {
            keys[i] = -logOfUnit(random) / weight.applyAsDouble(i);
        }
        BitSet drawn = new BitSet(size);
        IntStream.range(0, size)
                .filter(i -> keys[i] < Double.POSITIVE_INFINITY)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> keys[i]))
                .limit(winners)
                .forEach(drawn::set);
        return drawn;
    }

    /** StrictMath, because Math.log may differ in its last bit between machines. */
    private static double logOfUnit(SeededRandom random) {
        return StrictMath.log(1 - random.unit());
    }
}
