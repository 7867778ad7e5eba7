package dev.greenery.application.build;

import dev.greenery.application.build.HistoryKeys.Keys;
import dev.greenery.application.mart.MissingValueException;
import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.mart.RollupFeed;
import dev.greenery.application.mart.RowCheck;
import dev.greenery.application.port.out.StageMarts.RowSink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One model on one thread: takes its rows, tests them, writes them and contributes them. What needs
 * nothing but the rows is done with many of them at a time, because a processor that does the same
 * to each of them goes faster than one that does everything to one after the other.
 */
final class ModelRun<R extends Record> {
    private static final int BATCH = 256;

    private final ModelDefinition<R> model;
    private final RowCheck check;
    private final RowAudit<R> audit;
    private final Optional<Keys> keys;
    private final Optional<RowSink<R>> sink;
    private final List<RollupFeed<R>> feeds;
    private final List<R> batch = new ArrayList<>(BATCH);

    /**
     * A run that has seen nothing.
     *
     * @param keys where the keys of the history are kept; empty for a model that none refers to
     * @param sink where rows are written; empty for an ephemeral model
     */
    ModelRun(
            ModelDefinition<R> model,
            RowAudit<R> audit,
            Optional<Keys> keys,
            Optional<RowSink<R>> sink,
            List<RollupFeed<R>> feeds) {
        this.model = model;
        this.check = RowCheck.of(model.rowType());
        this.audit = audit;
        this.keys = keys;
        this.sink = sink;
        this.feeds = List.copyOf(feeds);
    }

    ModelDefinition<R> model() {
        return model;
    }

    RowAudit<R> audit() {
        return audit;
    }

    void take(R row) {
        if (!check.isComplete(row)) {
            throw MissingValueException.of(model, row);
        }
        audit.follow(row);
        keys.ifPresent(k -> k.add(row));
        batch.add(row);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    void resolveReferences() {
        audit.resolveReferences();
    }

    /** Does what is still to be done with the rows it took. */
    void flush() {
        try {
            audit.see(batch);
            sink.ifPresent(s -> batch.forEach(s::accept));
            for (RollupFeed<R> feed : feeds) {
                feed.take(batch);
            }
        } catch (RuntimeException e) {
            throw new ModelBuildException(model.qualifiedName(), e);
        }
        batch.clear();
    }

    void close() {
        sink.ifPresent(RowSink::close);
    }
}
