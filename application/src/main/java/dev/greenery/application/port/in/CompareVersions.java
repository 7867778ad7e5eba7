package dev.greenery.application.port.in;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.version.ComparisonQuery;
import dev.greenery.application.version.ComparisonRefusal;
import dev.greenery.application.version.MartComparison;

/** Compares versions of marts. */
public interface CompareVersions {
    /**
     * Compares two versions row by row, and the metrics of both. Memory does not grow with the
     * rows, however many of them differ.
     */
    Outcome<MartComparison, ComparisonRefusal> compare(ComparisonQuery query);
}
