package dev.greenery.application.rollup;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** How one component of a rollup's record is merged. */
sealed interface RollupPart {
    /** A component that takes whole numbers. */
    sealed interface OfWholes extends RollupPart permits WholeSum {
        /** Takes one more value. */
        void add(Group group, long value);
    }

    /** A component that takes objects. */
    sealed interface OfObjects extends RollupPart permits DecimalSum, Extremum {
        /** Takes one more value. */
        void add(Group group, Object value);
    }

    /** Takes what another group has merged for the same key. */
    default void merge(Group group, Group other) {}

    /**
     * Takes away what rows that left had merged, and takes what rows that came have.
     *
     * @return whether it can be told without all the other rows
     */
    default boolean replace(Group group, Group left, Group came) {
        return true;
    }

    /** The component of the merged row. */
    Object value(Group group);

    /** Adds what is merged of the component, as texts. */
    default void write(Group group, List<String> texts) {}

    /** Takes what was written. */
    default void read(Group group, Iterator<String> texts) {}

    /** A key column: the same in all contributions. */
    record KeyPart(int keyIndex) implements RollupPart {
        @Override
        public Object value(Group group) {
            return group.key().value(keyIndex);
        }
    }

    /** A component that is filled once everything is merged. */
    record OpenPart(Optional<Object> nothing) implements RollupPart {
        @Override
        public Object value(Group group) {
            return nothing.orElse(null);
        }
    }
}
