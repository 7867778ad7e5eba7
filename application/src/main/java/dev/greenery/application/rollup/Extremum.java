package dev.greenery.application.rollup;

import dev.greenery.application.rollup.RollupPart.OfObjects;

import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The least or the greatest value; a missing one gives way to any other.
 *
 * @param sign 1 keeps the greatest, -1 the least
 * @param nothing the component that nobody contributed to
 */
record Extremum(int slot, int sign, Type type, Optional<Object> nothing) implements OfObjects {
    @Override
    public void add(Group group, Object candidate) {
        Object kept = group.objects[slot];
        if (kept == null || isMissing(kept) || isBetter(candidate, kept)) {
            group.objects[slot] = candidate;
        }
    }

    @Override
    public void merge(Group group, Group other) {
        if (other.objects[slot] != null) {
            add(group, other.objects[slot]);
        }
    }

    /** Once the extremum itself leaves, only what comes can tell that it is none the less. */
    @Override
    public boolean replace(Group group, Group left, Group came) {
        if (isNothing(left) || (!isNothing(group) && isBetter(of(group), of(left)))) {
            merge(group, came);
            return true;
        }
        boolean isReached = !isNothing(came) && !isBetter(of(left), of(came));
        if (isReached || group.rows() == came.rows()) {
            group.objects[slot] = of(came);
            return true;
        }
        return false;
    }

    private Object of(Group group) {
        return group.objects[slot];
    }

    private boolean isNothing(Group group) {
        return of(group) == null || isMissing(of(group));
    }

    @Override
    public void write(Group group, List<String> texts) {
        texts.add(of(group) == null ? null : "");
        if (of(group) != null) {
            ComponentCodec.write(type, of(group), texts);
        }
    }

    @Override
    public void read(Group group, Iterator<String> texts) {
        if (texts.next() != null) {
            group.objects[slot] = ComponentCodec.read(type, texts);
        }
    }

    @Override
    public Object value(Group group) {
        Object kept = group.objects[slot];
        return kept == null ? nothing.orElse(null) : kept;
    }

    private boolean isBetter(Object candidate, Object kept) {
        if (isMissing(candidate)) {
            return false;
        }
        return compare(content(candidate), content(kept)) * sign > 0;
    }

    private static boolean isMissing(Object value) {
        return value instanceof Optional<?> optional && optional.isEmpty();
    }

    private static Object content(Object value) {
        return value instanceof Optional<?> optional ? optional.orElseThrow() : value;
    }

    @SuppressWarnings("unchecked") // values of one component are of one comparable type
    private static int compare(Object left, Object right) {
        return Integer.signum(((Comparable<Object>) left).compareTo(right));
    }
}
