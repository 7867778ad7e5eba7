package dev.greenery.application.build;

import dev.greenery.application.build.HistoryKeys.Keys;
import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.port.out.StageMarts.RowSink;

import java.util.List;
import java.util.Optional;

/**
 * One model on one thread: takes its rows, tests them, writes them and contributes them.
 *
 * @param keys where the keys of the history are kept; empty for a model that none refers to
 * @param sink where rows are written; empty for an ephemeral model
 */
record ModelRun<R extends Record>(
        ModelDefinition<R> model,
        RowAudit<R> audit,
        Optional<Keys> keys,
        Optional<RowSink<R>> sink,
        List<RollupFeed<R, ?>> feeds) {
    ModelRun {
        feeds = List.copyOf(feeds);
    }

    void take(R row) {
        audit.see(row);
        keys.ifPresent(k -> k.add(row));
        sink.ifPresent(s -> s.accept(row));
        for (RollupFeed<R, ?> feed : feeds) {
            feed.take(row);
        }
    }

    void endHistory() {
        audit.endHistory();
    }

    void close() {
        sink.ifPresent(RowSink::close);
    }
}
