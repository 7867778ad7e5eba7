package dev.greenery.benchmarks.report;

import java.util.Locale;

/** Writes the few shapes that charts are made of. */
final class Svg {
    static final String OURS = "#2e7d32";
    static final String THEIRS = "#90a4ae";
    static final String OTHER = "#5c6bc0";
    private static final String INK = "#37474f";

    private final StringBuilder shapes = new StringBuilder();
    private final int width;
    private final int height;

    Svg(int width, int height) {
        this.width = width;
        this.height = height;
    }

    Svg bar(double x, double y, double barWidth, double barHeight, String colour) {
        return add(
                String.format(
                        Locale.ROOT,
                        "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' rx='2' fill='%s'/>",
                        x,
                        y,
                        barWidth,
                        barHeight,
                        colour));
    }

    Svg dot(double x, double y, String colour) {
        return add(
                String.format(
                        Locale.ROOT,
                        "<circle cx='%.1f' cy='%.1f' r='4' fill='%s'/>",
                        x,
                        y,
                        colour));
    }

    Svg line(double x1, double y1, double x2, double y2, String colour) {
        return add(
                String.format(
                        Locale.ROOT,
                        "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='%s'"
                                + " stroke-width='1.5'/>",
                        x1,
                        y1,
                        x2,
                        y2,
                        colour));
    }

    Svg axis(double x1, double y1, double x2, double y2) {
        return line(x1, y1, x2, y2, "#cfd8dc");
    }

    /** A text; the anchor is start, middle or end. */
    Svg text(double x, double y, String anchor, String text) {
        return add(
                String.format(
                        Locale.ROOT,
                        "<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>",
                        x,
                        y,
                        anchor,
                        escaped(text)));
    }

    private Svg add(String shape) {
        shapes.append("  ").append(shape).append('\n');
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The picture, on white: a page may be dark. */
    @Override
    public String toString() {
        return """
        <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1$d %2$d' width='%1$d' height='%2$d'
             font-family='system-ui, sans-serif' font-size='13' fill='%3$s'>
          <rect width='%1$d' height='%2$d' fill='white'/>
        %4$s</svg>
        """
                .formatted(width, height, INK, shapes);
    }
}
