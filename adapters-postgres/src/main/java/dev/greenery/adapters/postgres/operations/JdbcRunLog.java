package dev.greenery.adapters.postgres.operations;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.server.TellsLoss;
import dev.greenery.application.mart.SourceTable;
import dev.greenery.application.port.out.RunLog;
import dev.greenery.application.run.MartStatus;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.run.RunStatus;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the log of runs in the warehouse that they work on. */
@Singleton
@TellsLoss
class JdbcRunLog implements RunLog {
    private static final String KILLED = "The process of the run ended without a word";

    private final RunRepository runs;
    private final RunMartRepository runMarts;
    private final SourceCountRepository sourceCounts;
    private final PublicationRepository publications;
    private final ResultLog results;
    private final ResultMapper mapper;

    JdbcRunLog(
            RunRepository runs,
            RunMartRepository runMarts,
            SourceCountRepository sourceCounts,
            PublicationRepository publications,
            ResultLog results,
            ResultMapper mapper) {
        this.runs = requireNonNull(runs, "runs is null");
        this.runMarts = requireNonNull(runMarts, "runMarts is null");
        this.sourceCounts = requireNonNull(sourceCounts, "sourceCounts is null");
        this.publications = requireNonNull(publications, "publications is null");
        this.results = requireNonNull(results, "results is null");
        this.mapper = requireNonNull(mapper, "mapper is null");
    }

    /** One run works at a time: whichever is noted as running when another begins is dead. */
    @Override
    @Transactional
    public RunId begin(List<String> marts, Instant startedAt) {
        runs.failRunning(startedAt, KILLED);
        RunEntity begun =
                runs.save(new RunEntity(null, mapper.toCode(RunStatus.RUNNING), startedAt));
        runMarts.saveAll(
                marts.stream().map(mart -> new RunMartEntity(null, begun.runId(), mart)).toList());
        return new RunId(begun.runId());
    }

    @Override
    @Transactional
    public void finish(RunReport report) {
        end(report.id(), report.status(), report.finishedAt(), "");
        sourceCounts.saveAll(
                report.sourceRows().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> count(report.id(), entry))
                        .toList());
        results.keepModels(report.id(), report.models());
        results.keepTests(report.id(), report.tests());
    }

    private static SourceCountEntity count(RunId run, Map.Entry<SourceTable, Long> rows) {
        return new SourceCountEntity(null, run.value(), rows.getKey().tableName(), rows.getValue());
    }

    @Override
    @Transactional
    public void fail(RunId run, Instant at, String message) {
        end(run, RunStatus.FAILED, at, message);
    }

    private void end(RunId run, RunStatus status, Instant at, String message) {
        runs.end(run.value(), mapper.toCode(status), at, message);
    }

    @Override
    @Transactional
    public Optional<MartStatus> published(String mart) {
        return publications
                .findFirstByMartOrderByPublishedAtDescAndRunIdDesc(mart)
                .map(this::statusOf);
    }

    private MartStatus statusOf(PublicationEntity publication) {
        RunId run = new RunId(publication.runId());
        return new MartStatus(
                publication.mart(),
                run,
                publication.publishedAt(),
                results.models(run, publication.mart()),
                results.tests(run, publication.mart()));
    }
}
