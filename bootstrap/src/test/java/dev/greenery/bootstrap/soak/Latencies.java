package dev.greenery.bootstrap.soak;

import java.util.Map;
import java.util.TreeMap;

/** How long reads took. They are counted by tenths of milliseconds: few, however many reads. */
final class Latencies {
    private static final long NANOS = 100_000;
    private static final double A_MILLISECOND = 10;

    private final TreeMap<Long, Integer> reads = new TreeMap<>();
    private int number;

    void add(long nanos) {
        reads.merge(nanos / NANOS, 1, Integer::sum);
        number++;
    }

    private double quantile(double share) {
        long before = 0;
        for (Map.Entry<Long, Integer> entry : reads.entrySet()) {
            before += entry.getValue();
            if (before >= share * number) {
                return entry.getKey() / A_MILLISECOND;
            }
        }
        return Double.NaN;
    }

    @Override
    public String toString() {
        return "p50 %.1f, p99 %.1f, max %.1f ms of %d reads"
                .formatted(quantile(0.5), quantile(0.99), quantile(1), number);
    }
}
