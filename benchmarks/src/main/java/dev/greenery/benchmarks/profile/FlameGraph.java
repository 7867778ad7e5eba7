package dev.greenery.benchmarks.profile;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws methods above their callers, as wide as their share of the samples. */
public record FlameGraph(FlameTree tree, String title) {
    /** A method with less would be too narrow to be seen. */
    public static final double LEAST_SHARE = 0.003;

    private static final int WIDTH = 1_200;
    private static final int MARGIN = 10;
    private static final int TOP = 40;
    private static final int ROW = 17;
    private static final double CHARACTER_WIDTH = 6.4;
    private static final int FEWEST_CHARACTERS = 4;
    private static final String ELSEWHERE = "#cfd8dc";
    private static final Map<String, String> COLOURS =
            Map.of(
                    "dev.greenery.marts", "#a5d6a7",
                    "dev.greenery.domain", "#c5e1a5",
                    "dev.greenery.application", "#ffcc80",
                    "dev.greenery.adapters", "#90caf9",
                    "org.postgresql", "#b39ddb");

    /** Checks that nothing is missing. */
    public FlameGraph {
        requireNonNull(tree, "tree is null");
        requireNonNull(title, "title is null");
    }

    /** The graph of stacks, each from its top. */
    public static FlameGraph of(List<List<Frame>> stacks, String title) {
        return new FlameGraph(FlameTree.of(stacks, LEAST_SHARE), title);
    }

    /** The picture, on white: a page may be dark. */
    public String svg() {
        int height = TOP + tree.height() * ROW + MARGIN;
        return """
        <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1$d %2$d' width='%1$d' height='%2$d'
             font-family='ui-monospace, monospace' font-size='10.5' fill='#37474f'>
          <rect width='%1$d' height='%2$d' fill='white'/>
          <text x='%3$d' y='24' font-size='13' font-family='system-ui, sans-serif'>%4$s</text>
        %5$s
        </svg>
        """
                .formatted(
                        WIDTH,
                        height,
                        MARGIN,
                        escaped(title),
                        tree.places().stream()
                                .map(place -> box(place, height))
                                .collect(Collectors.joining("\n")));
    }

    private String box(FlameTree.Place place, int height) {
        FlameTree one = place.tree();
        double unit = (WIDTH - 2.0 * MARGIN) / Math.max(1, tree.samples());
        double x = MARGIN + place.left() * unit;
        double y = height - MARGIN - (place.depth() + 1.0) * ROW;
        double width = one.samples() * unit;
        return String.format(
                Locale.ROOT,
                "  <g><title>%s: %.1f %%</title><rect x='%.1f' y='%.0f' width='%.1f' height='%d'"
                        + " fill='%s'/>%s</g>",
                escaped(one.frame().type() + "." + one.frame().method()),
                100.0 * one.samples() / Math.max(1, tree.samples()),
                x,
                y,
                Math.max(0.5, width - 0.5),
                ROW - 1,
                colour(one.frame()),
                text(one.frame().label(), x, y, width));
    }

    private static String text(String label, double x, double y, double width) {
        int fitting = (int) ((width - 6) / CHARACTER_WIDTH);
        if (fitting < FEWEST_CHARACTERS) {
            return "";
        }
        String shown =
                label.length() <= fitting ? label : label.substring(0, fitting - 1) + "\u2026";
        return String.format(
                Locale.ROOT,
                "<text x='%.1f' y='%.1f' pointer-events='none'>%s</text>",
                x + 3,
                y + 12,
                escaped(shown));
    }

    private static String colour(Frame frame) {
        return COLOURS.entrySet().stream()
                .filter(colour -> frame.isIn(colour.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ELSEWHERE);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
