package dev.greenery.application.pass;

import dev.greenery.application.mart.Settings;
import dev.greenery.application.pass.HistoryStep.Surroundings;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.application.port.out.StageMarts.RowSink;
import dev.greenery.application.probe.BuildProbes;
import dev.greenery.application.registry.ModelDefinition;

import java.util.List;
import java.util.stream.IntStream;

/** One pass over histories of the shop: a thread per partition builds what is built per user. */
public final class HistoryPass {
    private final BuildPlan plan;
    private final BuildProbes probes;
    private final Incalculable incalculable;
    private final Passes passes;

    /** What all passes of a build have in common. */
    public record Passes(Settings settings, int partitions, BuildRequest request) {
        /** The same on one thread. */
        public Passes onOneThread() {
            return new Passes(settings, 1, request);
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

    Passes passes() {
        return passes;
    }

    HistoryWorker worker(Shop shop, Sinks sinks) {
        return new HistoryWorker(
                plan,
                probes,
                new Surroundings(shop.catalogue(), passes.settings()),
                sinks,
                incalculable);
    }

    BuiltHistories run(Shop shop, Sinks sinks) {
        List<HistoryWorker> workers =
                IntStream.range(0, passes.partitions()).mapToObj(_ -> worker(shop, sinks)).toList();
        new PassThreads(passes, shop.expectedHistories())
                .each(
                        (partition, steps) -> {
                            HistoryWorker worker = workers.get(partition);
                            shop.read(
                                    partition,
                                    history -> {
                                        steps.next();
                                        worker.take(history);
                                    });
                            worker.flush();
                        });
        return new BuiltHistories(workers);
    }
}
