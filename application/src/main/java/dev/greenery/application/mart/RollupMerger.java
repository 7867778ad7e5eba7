package dev.greenery.application.mart;

import dev.greenery.application.mart.RollupPart.CompletedPart;
import dev.greenery.application.mart.RollupPart.DecimalSum;
import dev.greenery.application.mart.RollupPart.Extremum;
import dev.greenery.application.mart.RollupPart.Group;
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
    private static final int BATCH = 256;

    private final Class<R> rowType;
    private final Constructor<R> constructor;
    private final List<Function<Object, Object>> keys = new ArrayList<>();
    private final CompositeKey probe;
    private final RollupPart[] parts;
    private final RollupPart[] growing;
    private final Map<CompositeKey, Group> groups = new HashMap<>();
    private final Record[] waiting = new Record[BATCH];
    private final Group[] waitingFor = new Group[BATCH];
    private int waits;

    /** A merger that has seen nothing. */
    public RollupMerger(Class<R> rowType) {
        this.rowType = rowType;
        RecordComponent[] components = rowType.getRecordComponents();
        this.parts = new RollupPart[components.length];
        for (int i = 0; i < components.length; i++) {
            parts[i] = part(components[i], i);
        }
        this.growing =
                Arrays.stream(parts).filter(RollupPart::isGrowing).toArray(RollupPart[]::new);
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
        probe.fill(contribution, keys);
        Group group = groups.get(probe);
        if (group == null) {
            group = group(probe.copy());
            for (RollupPart part : parts) {
                part.begin(group, contribution);
            }
        }
        waiting[waits] = contribution;
        waitingFor[waits] = group;
        if (++waits == BATCH) {
            addWaiting();
        }
    }

    // Part by part and not row by row: a processor that does the same again and again is faster.
    private void addWaiting() {
        for (RollupPart part : growing) {
            for (int i = 0; i < waits; i++) {
                part.add(waitingFor[i], waiting[i]);
            }
        }
        Arrays.fill(waiting, 0, waits, null);
        waits = 0;
    }

    /** Takes everything that another merger of the same rollup has merged. */
    public void addAll(RollupMerger<R> other) {
        other.addWaiting();
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
        addWaiting();
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
