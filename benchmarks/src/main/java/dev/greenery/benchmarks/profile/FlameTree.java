package dev.greenery.benchmarks.profile;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Samples by the methods that were on the stack.
 *
 * @param frame the method that called those of the children
 * @param samples with it, in it or in what it called
 * @param children the methods that it called, those with the most samples first
 */
public record FlameTree(Frame frame, long samples, List<FlameTree> children) {
    private static final Frame ROOT = new Frame("threads", "all");

    /** Checks that nothing is missing. */
    public FlameTree {
        requireNonNull(frame, "frame is null");
        children = List.copyOf(children);
    }

    /**
     * The tree of stacks.
     *
     * @param stacks each from its top
     * @param leastShare of all samples that a method needs to be there
     */
    public static FlameTree of(List<List<Frame>> stacks, double leastShare) {
        List<List<Frame>> fromStart = stacks.stream().map(List::reversed).toList();
        return of(ROOT, fromStart, 0, leastShare * stacks.size());
    }

    private static FlameTree of(
            Frame frame, List<List<Frame>> stacks, int depth, double leastSamples) {
        Map<Frame, List<List<Frame>>> byCallee =
                stacks.stream()
                        .filter(stack -> stack.size() > depth)
                        .collect(Collectors.groupingBy(stack -> stack.get(depth)));
        List<FlameTree> children = new ArrayList<>();
        byCallee.forEach(
                (callee, calls) -> {
                    if (calls.size() >= leastSamples) {
                        children.add(of(callee, calls, depth + 1, leastSamples));
                    }
                });
        children.sort(FlameTree::compareForDrawing);
        return new FlameTree(frame, stacks.size(), children);
    }

    private static int compareForDrawing(FlameTree one, FlameTree other) {
        int bySamples = Long.compare(other.samples, one.samples);
        return bySamples != 0 ? bySamples : one.frame.toString().compareTo(other.frame.toString());
    }

    /** How many methods are on top of each other, this one included. */
    public int height() {
        return 1 + children.stream().mapToInt(FlameTree::height).max().orElse(0);
    }

    /**
     * A method's place.
     *
     * @param left in samples, as is its width
     * @param depth 0 for the root
     */
    public record Place(FlameTree tree, long left, int depth) {
        /** Checks that nothing is missing. */
        public Place {
            requireNonNull(tree, "tree is null");
        }
    }

    /** The places of all methods, each above its caller and beside its siblings. */
    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        place(0, 0, places);
        return places;
    }

    private void place(long left, int depth, List<Place> places) {
        places.add(new Place(this, left, depth));
        long next = left;
        for (FlameTree child : children) {
            child.place(next, depth + 1, places);
            next += child.samples;
        }
    }
}
