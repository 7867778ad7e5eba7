package dev.greenery.application.engine;

import dev.greenery.application.engine.HistoryStep.Surroundings;
import dev.greenery.application.mart.Settings;
import dev.greenery.application.port.in.BuildMarts.BuildListener;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.port.in.Cancellation;
import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.probe.BuildProbes;
import dev.greenery.application.run.Findings;
import dev.greenery.application.sourcetest.SourceTest;
import dev.greenery.domain.history.UserHistory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** The one pass over the shop's data: a thread per partition, then what is built once. */
final class WritePass {
    private static final int HISTORIES_PER_NOTE = 256;

    private final BuildPlan plan;
    private final BuildProbes probes;
    private final Settings settings;
    private final int partitions;
    private final Incalculable incalculable = new Incalculable();
    private final BuildListener listener;
    private final Cancellation cancellation;

    WritePass(
            BuildPlan plan,
            BuildProbes probes,
            Settings settings,
            int partitions,
            BuildRequest request) {
        this.plan = plan;
        this.probes = probes;
        this.settings = settings;
        this.partitions = partitions;
        this.listener = request.listener();
        this.cancellation = request.cancellation();
    }

    Written run(Shop shop, Staging staging) {
        List<HistoryWorker> workers =
                IntStream.range(0, partitions)
                        .mapToObj(
                                partition ->
                                        new HistoryWorker(
                                                plan,
                                                probes,
                                                new Surroundings(shop.catalogue(), settings),
                                                staging,
                                                incalculable))
                        .toList();
        readAll(shop, workers);
        Map<SourceTest, Findings> tested = shop.test(plan.sourceTests());
        HistoryWorker first = workers.getFirst();
        for (HistoryWorker other : workers.subList(1, partitions)) {
            first.rollups().addAll(other.rollups());
            first.unknownMembers().addAll(other.unknownMembers());
        }
        if (first.unknownMembers().hasAnonymous()) {
            first.take(UserHistory.ofUnknownMember());
            first.flush();
        }
        workers.forEach(HistoryWorker::close);
        StageRuns once = buildOnce(first, staging);
        Written written = new Written(shop.rowsRead(), shop.rejected(), tested, incalculable);
        workers.forEach(worker -> written.add(worker.runs()));
        written.add(once);
        return written;
    }

    private StageRuns buildOnce(HistoryWorker merged, Staging staging) {
        StageRuns runs =
                new StageRuns(
                        plan.once(),
                        probes,
                        merged.rollups(),
                        Optional.empty(),
                        staging,
                        incalculable);
        new OnceBuilder(
                        merged.rollups(),
                        runs,
                        merged.unknownMembers().catalogueWithThem(),
                        settings,
                        incalculable)
                .build();
        runs.close();
        return runs;
    }

    private void readAll(Shop shop, List<HistoryWorker> workers) {
        AtomicBoolean failed = new AtomicBoolean();
        new Threads(partitions, "greenery-build")
                .each(
                        IntStream.range(0, partitions).boxed().toList(),
                        partition -> read(shop, partition, workers.get(partition), failed));
    }

    private void read(Shop shop, int partition, HistoryWorker worker, AtomicBoolean failed) {
        long[] sinceNote = new long[1];
        try {
            shop.read(
                    partition,
                    history -> {
                        if (failed.get() || cancellation.isRequested()) {
                            throw new BuildStoppedException();
                        }
                        worker.take(history);
                        if (++sinceNote[0] == HISTORIES_PER_NOTE) {
                            sinceNote[0] = 0;
                            listener.built(HISTORIES_PER_NOTE, shop.expectedHistories());
                        }
                    });
            worker.flush();
            listener.built(sinceNote[0], shop.expectedHistories());
        } catch (RuntimeException | Error e) {
            failed.set(true);
            throw e;
        }
    }
}
