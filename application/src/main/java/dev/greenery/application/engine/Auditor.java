package dev.greenery.application.engine;

import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.DataTest.FreshnessTest;
import dev.greenery.application.mart.DataTest.ReconciliationTest;
import dev.greenery.application.mart.DataTest.ReferenceTest;
import dev.greenery.application.mart.DataTest.RowTest;
import dev.greenery.application.mart.DataTest.UniqueTest;
import dev.greenery.application.mart.Total;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.TestResult;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Says how every data test of a build ended; on as many threads as like to ask. */
final class Auditor {
    private final Written written;
    private final Map<Total, BigDecimal> totals;
    private final Staging staging;
    private final Instant now;

    Auditor(Written written, Staging staging, Instant now) {
        this.written = written;
        this.totals = Map.copyOf(written.totals());
        this.staging = staging;
        this.now = now;
    }

    List<TestResult> audit(ModelDefinition<?> model) {
        return model.tests().stream().map(test -> result(model, test)).toList();
    }

    private TestResult result(ModelDefinition<?> model, DataTest<?> test) {
        return new TestResult(
                model.mart(), model.name(), test.name(), test.severity(), findings(model, test));
    }

    private Findings findings(ModelDefinition<?> model, DataTest<?> test) {
        RowAudit<?> audit = written.audit(model);
        return switch (test) {
            case RowTest<?> row ->
                    audit.rowTests().stream()
                            .filter(counter -> counter.test().equals(row))
                            .findFirst()
                            .orElseThrow()
                            .findings(audit.rows());
            case FreshnessTest<?> freshness ->
                    audit.newest().stream()
                            .filter(value -> value.test().equals(freshness))
                            .findFirst()
                            .orElseThrow()
                            .findings(audit.rows(), now);
            case ReconciliationTest<?> reconciliation -> reconcile(reconciliation);
            case UniqueTest<?> unique -> staging.check(model, unique);
            case ReferenceTest<?> reference ->
                    isResolved(audit, reference)
                            ? Findings.passed(audit.rows())
                            : staging.check(model, reference);
        };
    }

    private boolean isResolved(RowAudit<?> audit, ReferenceTest<?> test) {
        return audit.references().stream()
                .filter(followed -> followed.test().equals(test))
                .findFirst()
                .flatMap(ReferenceAudit::openValues)
                .map(values -> values.isEmpty() || staging.hasKeys(test.to(), values))
                .orElse(false);
    }

    private Findings reconcile(ReconciliationTest<?> test) {
        BigDecimal left = value(test.left());
        BigDecimal right = value(test.right());
        if (left.compareTo(right) == 0) {
            return Findings.passed(1);
        }
        return new Findings(
                1,
                1,
                List.of(),
                "%s is %s, but %s is %s"
                        .formatted(
                                test.left().label(),
                                left.toPlainString(),
                                test.right().label(),
                                right.toPlainString()));
    }

    private BigDecimal value(Total total) {
        return switch (total) {
            case Total.OfSource source ->
                    BigDecimal.valueOf(written.sourceRows().getOrDefault(source.table(), 0L));
            case Total.OfModel<?> ofModel -> totals.get(ofModel);
        };
    }
}
