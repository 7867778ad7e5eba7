package dev.greenery.application.mart;

import dev.greenery.application.mart.RollupPart.CompletedPart;
import dev.greenery.application.mart.RollupPart.DecimalSum;
import dev.greenery.application.mart.RollupPart.Extremum;
import dev.greenery.application.mart.RollupPart.Group;
import dev.greenery.application.mart.RollupPart.Growing;
import dev.greenery.application.mart.RollupPart.KeyPart;
import dev.greenery.application.mart.RollupPart.WholeSum;
import dev.greenery.domain.money.Money;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Merges contributions key by key. Merging is associative and commutative, so any split of the
 * contributions over threads gives the same rows. For one thread at a time.
 *
 * @param <R> the rollup's row record
 */
public final class RollupMerger<R extends Record> {
    private final Class<R> rowType;
    private final Constructor<R> constructor;
    private final List<Function<Object, Object>> keys = new ArrayList<>();
    private final CompositeKey probe;
    private final RollupPart[] parts;
    private final List<Growing> growing = new ArrayList<>();
    private final Map<CompositeKey, Group> groups = new HashMap<>();

    /** A merger that has seen nothing. */
    public RollupMerger(Class<R> rowType) {
        this.rowType = rowType;
        RecordComponent[] components = rowType.getRecordComponents();
        this.parts = new RollupPart[components.length];
        for (int i = 0; i < components.length; i++) {
            parts[i] = part(components[i], i);
            if (parts[i] instanceof Growing part) {
                growing.add(part);
            }
        }
        this.probe = new CompositeKey(keys.size());
        this.constructor = canonicalConstructor(components);
    }

    private RollupPart part(RecordComponent component, int slot) {
        Class<?> type = component.getType();
        String name = component.getName();
        Function<Object, Object> read = Accessors.object(rowType, name, type);
        if (component.isAnnotationPresent(Key.class)) {
            keys.add(read);
            return new KeyPart(keys.size() - 1);
        }
        if (component.isAnnotationPresent(Sum.class)) {
            return sum(name, type, slot, read);
        }
        if (component.isAnnotationPresent(Min.class)) {
            return new Extremum(slot, read, -1);
        }
        return component.isAnnotationPresent(Max.class)
                ? new Extremum(slot, read, 1)
                : new CompletedPart(slot, read);
    }

    private RollupPart sum(String name, Class<?> type, int slot, Function<Object, Object> read) {
        if (type == int.class) {
            return WholeSum.ofInt(slot, Accessors.integral(rowType, name, type));
        }
        if (type == long.class) {
            return WholeSum.ofLong(slot, Accessors.integral(rowType, name, type));
        }
        return type == Money.class ? WholeSum.ofMoney(slot, read) : new DecimalSum(slot, read);
    }

    private Constructor<R> canonicalConstructor(RecordComponent[] components) {
        try {
            Constructor<R> canonical =
                    rowType.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record without its constructor: " + rowType, e);
        }
    }

    /** Takes one contribution. */
    public void add(R contribution) {
        add(List.of(contribution));
    }

    /**
     * Takes contributions: part by part and not row by row, because a processor that does the same
     * again and again is faster.
     */
    public void add(List<R> contributions) {
        Group[] into = new Group[contributions.size()];
        for (int i = 0; i < into.length; i++) {
            into[i] = groupOf(contributions.get(i));
        }
        for (Growing part : growing) {
            for (int i = 0; i < into.length; i++) {
                part.add(into[i], contributions.get(i));
            }
        }
    }

    private Group groupOf(R contribution) {
        probe.fill(contribution, keys);
        Group known = groups.get(probe);
        if (known != null) {
            return known;
        }
        Group group = group(probe.copy());
        for (RollupPart part : parts) {
            part.begin(group, contribution);
        }
        return group;
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

    /** The merged rows, by key. */
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
        for (int i = 0; i < values.length; i++) {
            values[i] = parts[i].value(group);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "Merged contributions make no valid " + rowType.getSimpleName(), e);
        }
    }
}
