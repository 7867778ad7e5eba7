package dev.greenery.benchmarks.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Values of one figure, in rising order. */
public record Sample(List<Double> sorted) {
    /**
     * Sorts the values.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Sample {
        sorted = requireNonNull(sorted, "sorted is null").stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("A sample needs a value");
        }
    }

    /** The middle value; of an even number, the mean of the two in the middle. */
    public double median() {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The smallest value that so large a share of the values does not exceed: nearest rank. */
    public double percentile(double share) {
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    double min() {
        return sorted.getFirst();
    }

    double max() {
        return sorted.getLast();
    }
}
