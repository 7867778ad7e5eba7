package dev.greenery.marts.marketing.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Corrects p-values for how many there are, so that of the differences called real no more than the
 * chosen share is expected to be chance: Y. Benjamini and Y. Hochberg, "Controlling the false
 * discovery rate: a practical and powerful approach to multiple testing", Journal of the Royal
 * Statistical Society B 57 (1995), pages 289-300.
 */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /**
     * The adjusted p-values, in the order of the given ones: the least {@code p * m / rank} of the
     * p-value itself and all greater ones, at most one.
     */
    public static List<Double> adjust(List<Double> pValues) {
        int count = pValues.size();
        List<Integer> greatestFirst =
                IntStream.range(0, count)
                        .boxed()
                        .sorted(Comparator.comparing(pValues::get).reversed())
                        .toList();
        Double[] adjusted = new Double[count];
        double least = 1;
        for (int i = 0; i < count; i++) {
            int position = greatestFirst.get(i);
            int rank = count - i;
            least = Math.min(least, pValues.get(position) * ((double) count / rank));
            adjusted[position] = least;
        }
        return List.of(adjusted);
    }
}
