package dev.greenery.adapters.postgres.operations;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.run.SampleRow;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps the rows that failed tests. */
@Singleton
final class SampleLog {
    private final TestSampleRepository samples;

    SampleLog(TestSampleRepository samples) {
        this.samples = requireNonNull(samples, "samples is null");
    }

    /** Keeps the rows of several results, by the numbers of the results. */
    void keep(Map<Long, List<SampleRow>> rowsByResult) {
        List<TestSampleEntity> entities = new ArrayList<>();
        rowsByResult.forEach(
                (result, rows) -> {
                    for (int i = 0; i < rows.size(); i++) {
                        int number = i;
                        rows.get(i)
                                .values()
                                .forEach(
                                        (name, value) ->
                                                entities.add(
                                                        new TestSampleEntity(
                                                                null, result, number, name,
                                                                value)));
                    }
                });
        samples.saveAll(entities);
    }
}
