package dev.greenery.application.pass;

import dev.greenery.application.mart.Settings;
import dev.greenery.application.pass.HistoryStep.Surroundings;
import dev.greenery.application.port.in.BuildMarts.BuildListener;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.port.in.Cancellation;
import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.application.port.out.StageMarts.RowSink;
import dev.greenery.application.probe.BuildProbes;
import dev.greenery.application.registry.ModelDefinition;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** One pass over histories of the shop: a thread per partition builds what is built per user. */
public final class HistoryPass {
    private static final int HISTORIES_PER_NOTE = 256;

    private final BuildPlan plan;
    private final BuildProbes probes;
    private final Incalculable incalculable;
    private final Passes passes;

    /** What all passes of a build have in common. */
    public record Passes(Settings settings, int partitions, BuildRequest request) {
        private BuildListener listener() {
            return request.listener();
        }

        private Cancellation cancellation() {
            return request.cancellation();
        }
    }

    /** Where rows of a model go. */
    interface Sinks {
        <R extends Record> RowSink<R> of(ModelDefinition<R> model);
    }

    HistoryPass(BuildPlan plan, BuildProbes probes, Incalculable incalculable, Passes passes) {
        this.plan = plan;
        this.probes = probes;
        this.incalculable = incalculable;
        this.passes = passes;
    }

    BuiltHistories run(Shop shop, Sinks sinks) {
        List<HistoryWorker> workers =
                IntStream.range(0, passes.partitions())
                        .mapToObj(
                                partition ->
                                        new HistoryWorker(
                                                plan,
                                                probes,
                                                new Surroundings(
                                                        shop.catalogue(), passes.settings()),
                                                sinks,
                                                incalculable))
                        .toList();
        readAll(shop, workers);
        return new BuiltHistories(workers);
    }

    private void readAll(Shop shop, List<HistoryWorker> workers) {
        AtomicBoolean failed = new AtomicBoolean();
        new Threads(passes.partitions(), "greenery-build")
                .each(
                        IntStream.range(0, passes.partitions()).boxed().toList(),
                        partition -> read(shop, partition, workers.get(partition), failed));
    }

    private void read(Shop shop, int partition, HistoryWorker worker, AtomicBoolean failed) {
        long[] sinceNote = new long[1];
        try {
            shop.read(
                    partition,
                    history -> {
                        if (failed.get() || passes.cancellation().isRequested()) {
                            throw new BuildStoppedException();
                        }
                        worker.take(history);
                        if (++sinceNote[0] == HISTORIES_PER_NOTE) {
                            sinceNote[0] = 0;
                            passes.listener().built(HISTORIES_PER_NOTE, shop.expectedHistories());
                        }
                    });
            worker.flush();
            passes.listener().built(sinceNote[0], shop.expectedHistories());
        } catch (RuntimeException | Error e) {
            failed.set(true);
            throw e;
        }
    }
}
