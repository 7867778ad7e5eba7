package dev.greenery.application.rollup;

import dev.greenery.application.change.MergedGroup;
import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Seed;
import dev.greenery.application.mart.measure.Max;
import dev.greenery.application.mart.measure.Min;
import dev.greenery.application.mart.measure.Sum;
import dev.greenery.application.rollup.RollupPart.KeyPart;
import dev.greenery.application.rollup.RollupPart.OpenPart;
import dev.greenery.application.row.RecordShape;
import dev.greenery.domain.money.Money;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Merges contributions key by key. Merging is associative and commutative, so any split of the
 * contributions over threads gives the same rows. For one thread at a time.
 *
 * @param <R> the rollup's row record
 */
public final class RollupMerger<R extends Record> {
    private final RecordShape<R> shape;
    private final List<String> keys = new ArrayList<>();
    private final List<Type> keyTypes = new ArrayList<>();
    private final RollupPart[] parts;
    private final Map<CompositeKey, Group> groups = new HashMap<>();

    /** A merger that has seen nothing. */
    public RollupMerger(Class<R> rowType) {
        this.shape = new RecordShape<>(rowType);
        this.parts = new RollupPart[shape.components().size()];
        for (int slot = 0; slot < parts.length; slot++) {
            parts[slot] = part(shape.components().get(slot), slot);
        }
    }

    private RollupPart part(RecordComponent component, int slot) {
        if (component.isAnnotationPresent(Key.class)) {
            keys.add(Column.nameOf(component.getName()));
            keyTypes.add(component.getGenericType());
            return new KeyPart(keys.size() - 1);
        }
        if (component.isAnnotationPresent(Sum.class)) {
            return sum(component.getType(), slot);
        }
        Optional<Object> nothing = Optional.ofNullable(shape.nothing(slot));
        if (component.isAnnotationPresent(Min.class)) {
            return new Extremum(slot, -1, component.getGenericType(), nothing);
        }
        return component.isAnnotationPresent(Max.class)
                ? new Extremum(slot, 1, component.getGenericType(), nothing)
                : new OpenPart(nothing);
    }

    private static RollupPart sum(Class<?> type, int slot) {
        if (type == int.class) {
            return WholeSum.ofInt(slot);
        }
        if (type == long.class) {
            return WholeSum.ofLong(slot);
        }
        return type == Money.class ? WholeSum.ofMoney(slot) : new DecimalSum(slot);
    }

    /** Takes the rows of one input. */
    public <I extends Record> RollupFeed<I> feed(Contribution<I, R> contribution) {
        return new RollupFeed<>(contribution, this);
    }

    /** Gives these keys rows. */
    public void seed(Seed<R> seed) {
        CompositeKey probe = new CompositeKey(keys.size());
        for (Object value : seed.values()) {
            probe.fill(List.of(value));
            groupOf(probe);
        }
    }

    /** The key columns in their order. */
    List<String> keys() {
        return keys;
    }

    RollupPart part(String columnName) {
        return parts[shape.slotOf(columnName)];
    }

    /** What is merged for the key, which may be filled anew afterwards. */
    Group groupOf(CompositeKey probe) {
        Group known = groups.get(probe);
        return known == null ? group(probe.copy()) : known;
    }

    /** Takes everything that another merger of the same rollup has merged. */
    public void addAll(RollupMerger<R> other) {
        other.groups.forEach(
                (key, theirs) -> {
                    Group ours = group(key);
                    ours.addRows(theirs.rows());
                    for (RollupPart part : parts) {
                        part.merge(ours, theirs);
                    }
                });
    }

    /**
     * Takes away what rows that left had merged, takes what rows that came have, and forgets keys
     * of which no row is left.
     *
     * @return whether all can be told without the other rows: once the least or greatest value of a
     *     key leaves, they alone know the next one
     */
    public boolean replace(RollupMerger<R> left, RollupMerger<R> came) {
        Set<CompositeKey> touched = new HashSet<>(left.groups.keySet());
        touched.addAll(came.groups.keySet());
        return touched.stream()
                .map(key -> replace(group(key), left.groupOrNone(key), came.groupOrNone(key)))
                .reduce(true, Boolean::logicalAnd);
    }

    private boolean replace(Group group, Group left, Group came) {
        group.addRows(came.rows() - left.rows());
        if (group.rows() == 0) {
            groups.remove(group.key());
            return true;
        }
        boolean told = group.rows() > 0;
        for (RollupPart part : parts) {
            told &= part.replace(group, left, came);
        }
        return told;
    }

    private Group groupOrNone(CompositeKey key) {
        Group known = groups.get(key);
        return known == null ? new Group(key, parts.length) : known;
    }

    /** What is merged, as texts; without keys that only have a place of their own. */
    public List<MergedGroup> state(String rollup) {
        return groups.values().stream()
                .filter(group -> group.rows() > 0)
                .map(group -> state(rollup, group))
                .toList();
    }

    private MergedGroup state(String rollup, Group group) {
        List<String> key = new ArrayList<>();
        for (int i = 0; i < keyTypes.size(); i++) {
            ComponentCodec.write(keyTypes.get(i), group.key().value(i), key);
        }
        List<String> texts = new ArrayList<>();
        texts.add(Long.toString(group.rows()));
        for (RollupPart part : parts) {
            part.write(group, texts);
        }
        return new MergedGroup(rollup, key, texts);
    }

    /** Takes what another merger of the same rollup wrote. */
    public void restore(MergedGroup state) {
        Iterator<String> key = state.key().iterator();
        CompositeKey probe = new CompositeKey(keyTypes.size());
        probe.fill(keyTypes.stream().map(type -> ComponentCodec.read(type, key)).toList());
        Group group = groupOf(probe);
        Iterator<String> texts = state.parts().iterator();
        group.addRows(Long.parseLong(texts.next()));
        for (RollupPart part : parts) {
            part.read(group, texts);
        }
    }

    /**
     * The merged rows, by key; what is completed later is still open.
     *
     * @throws SumOverflowException if a sum does not fit into its column
     */
    public List<R> rows() {
        return groups.values().stream()
                .sorted(Comparator.comparing(Group::key))
                .map(this::row)
                .toList();
    }

    private Group group(CompositeKey key) {
        return groups.computeIfAbsent(key, k -> new Group(k, parts.length));
    }

    private R row(Group group) {
        Object[] values = new Object[parts.length];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = parts[i].value(group);
            }
        } catch (ArithmeticException e) {
            throw SumOverflowException.of(group.key().named(keys), e);
        }
        return shape.row(values);
    }
}
