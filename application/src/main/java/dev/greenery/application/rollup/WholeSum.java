package dev.greenery.application.rollup;

import dev.greenery.application.rollup.RollupPart.OfWholes;
import dev.greenery.domain.money.Money;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongFunction;

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
