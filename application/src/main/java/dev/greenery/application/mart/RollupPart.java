package dev.greenery.application.mart;

import dev.greenery.domain.money.Money;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** How one component of a rollup's record is merged. */
sealed interface RollupPart {
    /** What has been merged for one key so far, one slot per component. */
    final class Group {
        private final CompositeKey key;
        private final long[] wholes;
        private final Object[] objects;

        Group(CompositeKey key, int slots) {
            this.key = key;
            this.wholes = new long[slots];
            this.objects = new Object[slots];
        }

        CompositeKey key() {
            return key;
        }
    }

    /** A component that every contribution counts for, and not only the first. */
    sealed interface Growing extends RollupPart {
        /** Takes the component of one more contribution. */
        void add(Group group, Record contribution);
    }

    /** Takes the component of a group's first contribution, ahead of adding it. */
    default void begin(Group group, Record contribution) {}

    /** Takes what another group has merged for the same key. */
    void merge(Group group, Group other);

    /** The component of the merged row. */
    Object value(Group group);

    /** A key column: the same in all contributions. */
    record KeyPart(int keyIndex) implements RollupPart {
        @Override
        public void merge(Group group, Group other) {}

        @Override
        public Object value(Group group) {
            return group.key().value(keyIndex);
        }
    }

    /** A sum of whole numbers or minor units. */
    record WholeSum(int slot, ToLongFunction<Record> read, Function<Long, Object> component)
            implements Growing {
        @Override
        public void add(Group group, Record contribution) {
            group.wholes[slot] = Math.addExact(group.wholes[slot], read.applyAsLong(contribution));
        }

        @Override
        public void merge(Group group, Group other) {
            group.wholes[slot] = Math.addExact(group.wholes[slot], other.wholes[slot]);
        }

        @Override
        public Object value(Group group) {
            return component.apply(group.wholes[slot]);
        }

        static WholeSum ofInt(int slot, ToLongFunction<Record> read) {
            return new WholeSum(slot, read, Math::toIntExact);
        }

        static WholeSum ofLong(int slot, ToLongFunction<Record> read) {
            return new WholeSum(slot, read, value -> value);
        }

        static WholeSum ofMoney(int slot, Function<Object, Object> read) {
            return new WholeSum(slot, row -> ((Money) read.apply(row)).minorUnits(), Money::new);
        }
    }

    /** A sum of decimals. */
    record DecimalSum(int slot, Function<Object, Object> read) implements Growing {
        @Override
        public void add(Group group, Record contribution) {
            group.objects[slot] = sum(group).add((BigDecimal) read.apply(contribution));
        }

        @Override
        public void merge(Group group, Group other) {
            group.objects[slot] = sum(group).add(sum(other));
        }

        @Override
        public Object value(Group group) {
            return sum(group);
        }

        private BigDecimal sum(Group group) {
            return group.objects[slot] instanceof BigDecimal sum ? sum : BigDecimal.ZERO;
        }
    }

    /**
     * The least or the greatest value; a missing one gives way to any other.
     *
     * @param sign 1 keeps the greatest, -1 the least
     */
    record Extremum(int slot, Function<Object, Object> read, int sign) implements Growing {
        @Override
        public void add(Group group, Record contribution) {
            keep(group, read.apply(contribution));
        }

        @Override
        public void merge(Group group, Group other) {
            if (other.objects[slot] != null) {
                keep(group, other.objects[slot]);
            }
        }

        @Override
        public Object value(Group group) {
            return group.objects[slot];
        }

        private void keep(Group group, Object candidate) {
            Object kept = group.objects[slot];
            if (kept == null || isMissing(kept) || isBetter(candidate, kept)) {
                group.objects[slot] = candidate;
            }
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

    /**
     * A component that is filled once everything is merged; until then any contribution's value.
     */
    record CompletedPart(int slot, Function<Object, Object> read) implements RollupPart {
        @Override
        public void begin(Group group, Record contribution) {
            group.objects[slot] = read.apply(contribution);
        }

        @Override
        public void merge(Group group, Group other) {
            if (group.objects[slot] == null) {
                group.objects[slot] = other.objects[slot];
            }
        }

        @Override
        public Object value(Group group) {
            return group.objects[slot];
        }
    }
}
