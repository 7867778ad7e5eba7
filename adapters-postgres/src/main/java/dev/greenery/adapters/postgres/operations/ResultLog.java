package dev.greenery.adapters.postgres.operations;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.SampleRow;
import dev.greenery.application.run.TestResult;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps what models and tests of a run came to. */
@Singleton
final class ResultLog {
    private final ModelResultRepository models;
    private final TestResultRepository tests;
    private final SampleLog samples;
    private final ResultMapper mapper;

    ResultLog(
            ModelResultRepository models,
            TestResultRepository tests,
            SampleLog samples,
            ResultMapper mapper) {
        this.models = requireNonNull(models, "models is null");
        this.tests = requireNonNull(tests, "tests is null");
        this.samples = requireNonNull(samples, "samples is null");
        this.mapper = requireNonNull(mapper, "mapper is null");
    }

    void keepModels(RunId run, List<ModelResult> results) {
        models.saveAll(results.stream().map(result -> mapper.toEntity(run, result)).toList());
    }

    void keepTests(RunId run, List<TestResult> results) {
        List<TestResultEntity> kept =
                tests.saveAll(
                        results.stream().map(result -> mapper.toEntity(run, result)).toList());
        Map<Long, List<SampleRow>> rows = new TreeMap<>();
        for (int i = 0; i < kept.size(); i++) {
            rows.put(kept.get(i).resultId(), results.get(i).findings().sample());
        }
        samples.keep(rows);
    }
}
