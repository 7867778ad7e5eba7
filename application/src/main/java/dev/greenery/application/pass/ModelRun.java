package dev.greenery.application.pass;

import dev.greenery.application.port.out.StageMarts.RowSink;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.probe.HistoryKeys.Keys;
import dev.greenery.application.probe.Probe;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.MissingValueException;
import dev.greenery.application.row.RowCheck;
import dev.greenery.application.scope.DeclaredInputs;
import dev.greenery.domain.user.UserId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One model on one thread: takes its rows, tests them, writes them and contributes them. What needs
 * nothing but the rows is done with many of them at a time, because a processor that does the same
 * to each of them goes faster than one that does everything to one after the other.
 */
final class ModelRun<R extends Record> {
    private static final int BATCH = 256;

    private final ModelDefinition<R> model;
    private final DeclaredInputs inputs;
    private final RowCheck check;
    private final RowAudit<R> audit;
    private final Optional<Keys> keys;
    private final Optional<RowSink<R>> sink;
    private final List<RollupInput<R>> feeds;
    private final Incalculable incalculable;
    private final Culprit<R> culprit;
    private final List<R> batch = new ArrayList<>(BATCH);
    private final List<Optional<UserId>> users = new ArrayList<>(BATCH);
    private Optional<UserId> user = Optional.empty();

    /**
     * A run that has seen nothing.
     *
     * @param probes those of its own tests
     * @param keys where the keys of the history are kept; empty for a model that none refers to
     * @param sink where rows are written; empty for an ephemeral model
     * @param incalculable where that is noted which has no result
     */
    ModelRun(
            ModelDefinition<R> model,
            List<Probe<R>> probes,
            RowAudit<R> audit,
            Optional<Keys> keys,
            Optional<RowSink<R>> sink,
            List<RollupInput<R>> feeds,
            Incalculable incalculable) {
        this.model = model;
        this.inputs = new DeclaredInputs(model.name(), model.inputs());
        this.check = RowCheck.of(model.rowType());
        this.audit = audit;
        this.keys = keys;
        this.sink = sink;
        this.feeds = List.copyOf(feeds);
        this.incalculable = incalculable;
        this.culprit = new Culprit<>(model, probes);
    }

    ModelDefinition<R> model() {
        return model;
    }

    /** What its builder may read on this thread. */
    DeclaredInputs inputs() {
        return inputs;
    }

    RowAudit<R> audit() {
        return audit;
    }

    /** The rows that come are those of a user, until the next one is said. */
    void of(Optional<UserId> owner) {
        user = owner;
    }

    /** Refuses what is no row, and a row without what every row has. */
    void requireRow(R row) {
        if (row == null) {
            throw new BadOutputException("its builder returns a null row; leave the row out");
        }
        if (!check.isComplete(row)) {
            throw incomplete(row);
        }
    }

    void take(R row) {
        requireRow(row);
        try {
            audit.follow(row);
            keys.ifPresent(k -> k.add(row));
        } catch (RuntimeException e) {
            throw culprit.in(row)
                    .map(fault -> fault.blame(user))
                    .orElseGet(() -> Blame.of(model, user, "", e));
        }
        batch.add(row);
        users.add(user);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private MissingValueException incomplete(R row) {
        List<String> keys = model.keys().stream().map(ColumnDefinition::name).toList();
        Set<String> secret =
                model.keys().stream()
                        .filter(ColumnDefinition::pii)
                        .map(ColumnDefinition::name)
                        .collect(Collectors.toSet());
        return MissingValueException.of(row, keys, secret);
    }

    void resolveReferences() {
        audit.resolveReferences();
    }

    /** Does what is still to be done with the rows it took. */
    void flush() {
        attempt(
                model,
                () -> {
                    audit.see(batch);
                    sink.ifPresent(s -> batch.forEach(s::accept));
                },
                culprit::in);
        for (RollupInput<R> feed : feeds) {
            attempt(feed.rollup(), () -> feed.take(batch), row -> culprit.in(row, feed));
        }
        batch.clear();
        users.clear();
    }

    private void attempt(
            ModelDefinition<?> of, Runnable work, Function<R, Optional<RowFault>> culprits) {
        try {
            work.run();
        } catch (WarehouseException e) {
            throw e;
        } catch (ArithmeticException e) {
            incalculable.note(of, where(culprits), e);
        } catch (RuntimeException | Error e) {
            throw firstFault(culprits, (fault, owner) -> fault.blame(owner))
                    .orElseGet(() -> Blame.of(model, Optional.empty(), "", e));
        }
    }

    private Map<String, String> where(Function<R, Optional<RowFault>> culprits) {
        return firstFault(culprits, (fault, owner) -> Incalculable.where(owner, fault.doing()))
                .orElse(Map.of());
    }

    private <T> Optional<T> firstFault(
            Function<R, Optional<RowFault>> culprits,
            BiFunction<RowFault, Optional<UserId>, T> tell) {
        return IntStream.range(0, batch.size())
                .boxed()
                .flatMap(
                        i ->
                                culprits
                                        .apply(batch.get(i))
                                        .map(fault -> tell.apply(fault, users.get(i)))
                                        .stream())
                .findFirst();
    }

    void close() {
        sink.ifPresent(RowSink::close);
    }
}
