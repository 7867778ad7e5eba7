package dev.greenery.adapters.postgres.operations;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.run.SampleRow;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** The rows of these results, in the order in which they were kept. */
    Map<Long, List<SampleRow>> rows(List<Long> results) {
        Map<Long, Map<Integer, Map<String, String>>> found = new TreeMap<>();
        for (TestSampleEntity sample : samples.findByResultIdInOrderBySampleId(results)) {
            found.computeIfAbsent(sample.resultId(), result -> new TreeMap<>())
                    .computeIfAbsent(sample.rowNumber(), number -> new LinkedHashMap<>())
                    .put(sample.columnName(), sample.columnValue());
        }
        Map<Long, List<SampleRow>> rows = new TreeMap<>();
        found.forEach(
                (result, values) ->
                        rows.put(result, values.values().stream().map(SampleRow::new).toList()));
        return rows;
    }
}
