package dev.greenery.application.probe;

import dev.greenery.application.change.NamedTotals;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.SampleRow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Keeps a sample of failing rows among the totals of a build, and finds it there. */
final class KeptSample {
    private static final String SAMPLE = "sample";
    private static final String VALUE_FOLLOWS = "=";

    private KeptSample() {}

    static void write(NamedTotals totals, List<SampleRow> rows) {
        IntStream.range(0, rows.size())
                .forEach(i -> totals.of(SAMPLE).putAll(Integer.toString(i), texts(rows.get(i))));
    }

    private static List<String> texts(SampleRow row) {
        return row.values().entrySet().stream()
                .map(value -> value.getKey() + VALUE_FOLLOWS + value.getValue())
                .toList();
    }

    static List<SampleRow> read(NamedTotals totals) {
        return IntStream.range(0, Findings.SAMPLE_SIZE)
                .mapToObj(i -> totals.of(SAMPLE).all(Integer.toString(i)))
                .filter(texts -> !texts.isEmpty())
                .map(KeptSample::row)
                .toList();
    }

    private static SampleRow row(List<String> texts) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String text : texts) {
            int end = text.indexOf(VALUE_FOLLOWS);
            values.put(text.substring(0, end), text.substring(end + 1));
        }
        return new SampleRow(values);
    }
}
