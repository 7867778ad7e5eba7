package dev.greenery.benchmarks.report;

import dev.greenery.benchmarks.result.Sample;

import java.util.Locale;
import java.util.Optional;

/** Numbers as the report writes them. */
final class Format {
    static final String ABSENT = "–";
    private static final double MEGABYTE = 1e6;

    private Format() {}

    static String number(Optional<Double> value) {
        return value.map(number -> String.format(Locale.ROOT, "%.2f", number)).orElse(ABSENT);
    }

    static String megabytes(Optional<Double> bytes) {
        return bytes.map(number -> String.format(Locale.ROOT, "%,.0f", number / MEGABYTE))
                .orElse(ABSENT);
    }

    static String medianAndRange(Optional<Sample> sample) {
        return sample.map(
                        values ->
                                String.format(
                                        Locale.ROOT,
                                        "%.2f (%.2f–%.2f)",
                                        values.median(),
                                        values.min(),
                                        values.max()))
                .orElse(ABSENT);
    }

    static String ratio(Optional<Double> value) {
        return value.map(number -> String.format(Locale.ROOT, "%.2f ×", number)).orElse(ABSENT);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
