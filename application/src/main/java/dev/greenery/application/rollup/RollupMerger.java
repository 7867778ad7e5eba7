package dev.greenery.application.rollup;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Seed;
import dev.greenery.application.mart.measure.Max;
import dev.greenery.application.mart.measure.Min;
import dev.greenery.application.mart.measure.Sum;
import dev.greenery.application.rollup.RollupPart.DecimalSum;
import dev.greenery.application.rollup.RollupPart.Extremum;
import dev.greenery.application.rollup.RollupPart.Group;
import dev.greenery.application.rollup.RollupPart.KeyPart;
import dev.greenery.application.rollup.RollupPart.OpenPart;
import dev.greenery.application.rollup.RollupPart.WholeSum;
import dev.greenery.application.row.RecordShape;
import dev.greenery.domain.money.Money;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Merges contributions key by key. Merging is associative and commutative, so any split of the
 * contributions over threads gives the same rows. For one thread at a time.
 *
 * @param <R> the rollup's row record
 */
public final class RollupMerger<R extends Record> {
    private final RecordShape<R> shape;
    private final List<String> keys = new ArrayList<>();
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
            return new KeyPart(keys.size() - 1);
        }
        if (component.isAnnotationPresent(Sum.class)) {
            return sum(component.getType(), slot);
        }
        Optional<Object> nothing = Optional.ofNullable(shape.nothing(slot));
        if (component.isAnnotationPresent(Min.class)) {
            return new Extremum(slot, -1, nothing);
        }
        return component.isAnnotationPresent(Max.class)
                ? new Extremum(slot, 1, nothing)
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
                    for (RollupPart part : parts) {
                        part.merge(ours, theirs);
                    }
                });
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
