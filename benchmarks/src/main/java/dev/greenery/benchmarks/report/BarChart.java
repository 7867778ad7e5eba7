package dev.greenery.benchmarks.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/** Bars from left to right, each with its name before it and its value behind it. */
record BarChart(String title, List<Bar> bars) {
    private static final int NAME_WIDTH = 250;
    private static final int BAR_WIDTH = 420;
    private static final int VALUE_WIDTH = 110;
    private static final int ROW_HEIGHT = 34;
    private static final int TOP = 44;

    /** A value with its unit. */
    record Bar(String name, double value, String unit, String colour) {}

    BarChart {
        requireNonNull(title, "title is null");
        bars = List.copyOf(bars);
    }

    String svg() {
        Svg svg =
                new Svg(NAME_WIDTH + BAR_WIDTH + VALUE_WIDTH, TOP + ROW_HEIGHT * bars.size() + 10);
        svg.text(12, 26, "start", title);
        double largest = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double length = largest == 0 ? 0 : bar.value() / largest * BAR_WIDTH;
            double y = TOP + (double) i * ROW_HEIGHT;
            svg.text(NAME_WIDTH - 10, y + 16, "end", bar.name());
            svg.bar(NAME_WIDTH, y, length, ROW_HEIGHT - 12, bar.colour());
            svg.text(
                    NAME_WIDTH + length + 8,
                    y + 16,
                    "start",
                    String.format(Locale.ROOT, "%.2f %s", bar.value(), bar.unit()));
        }
        return svg.toString();
    }
}
