package dev.greenery.application.rollup;

import dev.greenery.application.rollup.RollupPart.OfObjects;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;

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
