package dev.greenery.domain.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A builder that never changes: each word of its sentence gives a changed copy. One beginning can
 * therefore be shared by many sentences. Fields hold immutable values only.
 *
 * @param <B> the builder itself
 */
abstract class FixtureBuilder<B extends FixtureBuilder<B>> implements Cloneable {
    /** A copy with the change made to it. */
    final B with(Consumer<B> change) {
        B copy = copy();
        change.accept(copy);
        return copy;
    }

    @SuppressWarnings("unchecked") // B is the builder's own class, which clone keeps.
    private B copy() {
        try {
            return (B) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("Every builder can be cloned", e);
        }
    }

    /** The list with one element more. */
    static <T> List<T> append(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }
}
