package dev.greenery.application.rollup;

import dev.greenery.domain.money.Money;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** How one component of a rollup's record is merged. */
sealed interface RollupPart {
    /** What has been merged for one key so far, one slot per component. */
    final class Group {
        private final CompositeKey key;
        private final long[] wholes;
        private final Object[] objects;
        private long rows;

        Group(CompositeKey key, int slots) {
            this.key = key;
            this.wholes = new long[slots];
            this.objects = new Object[slots];
        }

        CompositeKey key() {
            return key;
        }

        /** How many rows were merged; none of a key that only has a place of its own. */
        long rows() {
            return rows;
        }

        void addRows(long more) {
            rows += more;
        }
    }

    /** A component that takes whole numbers. */
    sealed interface OfWholes extends RollupPart {
        /** Takes one more value. */
        void add(Group group, long value);
    }

    /** A component that takes objects. */
    sealed interface OfObjects extends RollupPart {
        /** Takes one more value. */
        void add(Group group, Object value);
    }

    /** Takes what another group has merged for the same key. */
    void merge(Group group, Group other);

    /**
     * Takes away what rows that left had merged, and takes what rows that came have.
     *
     * @return whether it can be told without all the other rows
     */
    boolean replace(Group group, Group left, Group came);

    /** The component of the merged row. */
    Object value(Group group);

    /** Adds what is merged of the component, as texts. */
    default void write(Group group, List<String> texts) {}

    /** Takes what was written. */
    default void read(Group group, Iterator<String> texts) {}

    /** A key column: the same in all contributions. */
    record KeyPart(int keyIndex) implements RollupPart {
        @Override
        public void merge(Group group, Group other) {}

        @Override
        public boolean replace(Group group, Group left, Group came) {
            return true;
        }

        @Override
        public Object value(Group group) {
            return group.key().value(keyIndex);
        }
    }

    /**
     * A sum of whole numbers or minor units. What does not fit beside the others is carried apart:
     * whether a sum fits must not depend on the order in which it grew.
     */
    record WholeSum(int slot, LongFunction<Object> component) implements OfWholes {
        @Override
        public void add(Group group, long value) {
            try {
                group.wholes[slot] = Math.addExact(group.wholes[slot], value);
            } catch (ArithmeticException e) {
                carry(group, BigInteger.valueOf(value));
            }
        }

        private void carry(Group group, BigInteger value) {
            group.objects[slot] = carried(group).add(value);
        }

        private BigInteger carried(Group group) {
            return group.objects[slot] instanceof BigInteger carried ? carried : BigInteger.ZERO;
        }

        private BigInteger sum(Group group) {
            return carried(group).add(BigInteger.valueOf(group.wholes[slot]));
        }

        private void set(Group group, BigInteger sum) {
            group.wholes[slot] = 0;
            group.objects[slot] = sum;
        }

        @Override
        public void merge(Group group, Group other) {
            add(group, other.wholes[slot]);
            if (other.objects[slot] != null) {
                carry(group, carried(other));
            }
        }

        @Override
        public boolean replace(Group group, Group left, Group came) {
            set(group, sum(group).subtract(sum(left)).add(sum(came)));
            return true;
        }

        @Override
        public void write(Group group, List<String> texts) {
            texts.add(sum(group).toString());
        }

        @Override
        public void read(Group group, Iterator<String> texts) {
            set(group, new BigInteger(texts.next()));
        }

        /**
         * The sum.
         *
         * @throws ArithmeticException if it does not fit
         */
        @Override
        public Object value(Group group) {
            return component.apply(
                    group.objects[slot] == null ? group.wholes[slot] : sum(group).longValueExact());
        }

        static WholeSum ofInt(int slot) {
            return new WholeSum(slot, Math::toIntExact);
        }

        static WholeSum ofLong(int slot) {
            return new WholeSum(slot, value -> value);
        }

        static WholeSum ofMoney(int slot) {
            return new WholeSum(slot, Money::new);
        }
    }

    /** A sum of decimals. */
    record DecimalSum(int slot) implements OfObjects {
        @Override
        public void add(Group group, Object value) {
            group.objects[slot] = sum(group).add((BigDecimal) value);
        }

        @Override
        public void merge(Group group, Group other) {
            add(group, sum(other));
        }

        @Override
        public boolean replace(Group group, Group left, Group came) {
            group.objects[slot] = sum(group).subtract(sum(left)).add(sum(came));
            return true;
        }

        @Override
        public void write(Group group, List<String> texts) {
            texts.add(sum(group).toString());
        }

        @Override
        public void read(Group group, Iterator<String> texts) {
            group.objects[slot] = new BigDecimal(texts.next());
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

    /** A component that is filled once everything is merged. */
    record OpenPart(Optional<Object> nothing) implements RollupPart {
        @Override
        public void merge(Group group, Group other) {}

        @Override
        public boolean replace(Group group, Group left, Group came) {
            return true;
        }

        @Override
        public Object value(Group group) {
            return nothing.orElse(null);
        }
    }
}
