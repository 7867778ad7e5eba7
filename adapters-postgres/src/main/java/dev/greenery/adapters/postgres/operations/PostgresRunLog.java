package dev.greenery.adapters.postgres.operations;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.adapters.postgres.server.TellsLoss;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.application.port.out.OpenSnapshot;
import dev.greenery.application.port.out.OpenSnapshot.Snapshot;
import dev.greenery.application.port.out.RunLog;
import dev.greenery.application.run.MartStatus;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.RunStatus;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the log of runs in the warehouse that they work on. */
@Singleton
@TellsLoss
class PostgresRunLog implements RunLog {
    private static final String KILLED = "The process of the run ended without a word";

    private final RunRepository runs;
    private final RunMartRepository runMarts;
    private final OpenSnapshot snapshots;
    private final ResultMapper mapper;
    private final RunRetention retention;
    private final SchemaNames schemas;

    PostgresRunLog(
            RunRepository runs,
            RunMartRepository runMarts,
            OpenSnapshot snapshots,
            ResultMapper mapper,
            RunRetention retention,
            Warehouse warehouse) {
        this.runs = requireNonNull(runs, "runs is null");
        this.runMarts = requireNonNull(runMarts, "runMarts is null");
        this.snapshots = requireNonNull(snapshots, "snapshots is null");
        this.mapper = requireNonNull(mapper, "mapper is null");
        this.retention = requireNonNull(retention, "retention is null");
        this.schemas = requireNonNull(warehouse, "warehouse is null").schemas();
    }

    /** One run works at a time: whichever is noted as running when another begins is dead. */
    @Override
    @Transactional
    public RunId begin(List<String> marts, Instant startedAt) {
        runs.failRunning(startedAt, KILLED);
        forget(retention.oldest(startedAt));
        RunId begun = number(marts, startedAt);
        runMarts.saveAll(
                marts.stream().map(mart -> new RunMartEntity(null, begun.value(), mart)).toList());
        return begun;
    }

    /** Versions are called after their run: where a name is taken already, a number is left out. */
    private RunId number(List<String> marts, Instant startedAt) {
        while (true) {
            RunId run =
                    new RunId(
                            runs.save(
                                            new RunEntity(
                                                    null,
                                                    mapper.toCode(RunStatus.RUNNING),
                                                    startedAt))
                                    .runId());
            if (!runs.existsSchema(
                    marts.stream().map(mart -> schemas.version(mart, run)).toList())) {
                return run;
            }
            runs.deleteById(run.value());
        }
    }

    /** Asks first: a delete takes a lock on its table even if it finds nothing. */
    private void forget(Instant before) {
        if (runs.existsEnded(before)) {
            runs.deletePublications(before);
            runs.deleteRuns(before);
        }
    }

    @Override
    @Transactional
    public void fail(RunId run, Instant at, String message) {
        runs.end(run.value(), mapper.toCode(RunStatus.FAILED), at, message);
    }

    @Override
    public boolean hasBuilt(List<String> marts, Instant since) {
        return runs.existsBuilt(marts, marts.size(), since);
    }

    @Override
    public Optional<MartStatus> published(String mart) {
        try (Snapshot snapshot = snapshots.open(Optional.empty())) {
            return snapshot.newest(mart).map(snapshot::status);
        }
    }
}
