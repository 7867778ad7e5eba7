package dev.greenery.application.pass;

import dev.greenery.application.mart.Pii;
import dev.greenery.application.mart.Severity;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.rollup.SumOverflowException;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.SampleRow;
import dev.greenery.application.run.TestResult;
import dev.greenery.domain.user.UserId;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What has no exact result, because a sum overflows or something is divided by zero. It is a matter
 * of the data and not of the platform: the models that lack it fail a data test, which blocks their
 * marts and no others. For all threads of a build.
 */
final class Incalculable {
    private static final String TEST = "can_be_calculated";
    private static final String REMEDY =
            "amounts too large or a division by zero; mend the rows in the shop and import them"
                    + " again";

    private final Map<ModelDefinition<?>, Failures> failures = new ConcurrentHashMap<>();
    private final Set<Class<?>> incomplete = ConcurrentHashMap.newKeySet();

    /** Says on whose history, and in which rows. */
    static Map<String, String> where(Optional<UserId> user, String rows) {
        Map<String, String> where = new LinkedHashMap<>();
        user.ifPresent(id -> where.put("user_id", id.toString()));
        if (!rows.isEmpty()) {
            where.put("in", rows);
        }
        return where;
    }

    /** Notes that a model which is built once has no rows. */
    void note(ModelDefinition<?> model, ArithmeticException fault) {
        note(
                model,
                fault instanceof SumOverflowException overflow
                        ? shown(model, overflow.key())
                        : Map.of(),
                fault);
    }

    private static Map<String, String> shown(ModelDefinition<?> model, Map<String, Object> key) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (ColumnDefinition column : model.keys()) {
            Object value = column.pii() ? Pii.MASK : key.get(column.name());
            shown.put(column.name(), String.valueOf(value));
        }
        return shown;
    }

    /** Notes what a model has no rows for. */
    void note(ModelDefinition<?> model, Map<String, String> where, ArithmeticException fault) {
        failures.computeIfAbsent(model, _ -> new Failures()).add(where, Blame.reason(fault));
        leaveOut(model);
    }

    /** Notes that a model lacks rows, of itself or because one that it reads does. */
    void leaveOut(ModelDefinition<?> model) {
        incomplete.add(model.rowType());
    }

    /** Whether a model has all its rows. */
    boolean isComplete(ModelDefinition<?> model) {
        return !incomplete.contains(model.rowType());
    }

    /** Whether a model reads one that does not have all its rows. */
    boolean lacksInputOf(ModelDefinition<?> model) {
        return model.inputs().models().stream().anyMatch(incomplete::contains);
    }

    /** A failed data test for each model that has no result for something. */
    List<TestResult> results() {
        return failures.entrySet().stream()
                .map(failed -> result(failed.getKey(), failed.getValue()))
                .toList();
    }

    private static TestResult result(ModelDefinition<?> model, Failures failed) {
        return new TestResult(model.mart(), model.name(), TEST, Severity.ERROR, failed.findings());
    }

    private static final class Failures {
        private final List<SampleRow> sample = new ArrayList<>();
        private long count;

        synchronized void add(Map<String, String> where, String reason) {
            count++;
            if (sample.size() < Findings.SAMPLE_SIZE) {
                Map<String, String> shown = new LinkedHashMap<>(where);
                shown.put("fault", reason);
                sample.add(new SampleRow(shown));
            }
        }

        synchronized Findings findings() {
            return new Findings(count, count, sample, REMEDY);
        }
    }
}
