package dev.greenery.application.run;

import java.util.List;

/**
 * What a data test found.
 *
 * @param checked rows that were looked at
 * @param failures how many failed, exactly
 * @param sample a few of them
 * @param detail what else explains the failures; empty when the sample says it all
 */
public record Findings(long checked, long failures, List<SampleRow> sample, String detail) {
    /** How many failing rows are kept at the most. */
    public static final int SAMPLE_SIZE = 5;

    /** Copies the list. */
    public Findings {
        sample = List.copyOf(sample);
    }

    /** The same of so many rows that were looked at. */
    public Findings of(long rows) {
        return new Findings(rows, failures, sample, detail);
    }

    /** All rows passed. */
    public static Findings passed(long checked) {
        return new Findings(checked, 0, List.of(), "");
    }
}
