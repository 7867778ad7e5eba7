package dev.greenery.adapters.graphql.testing;

import dev.greenery.application.mart.Severity;
import dev.greenery.application.port.in.ShowMartStatus;
import dev.greenery.application.port.in.ShowTestResults;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.MartStatus;
import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.SampleRow;
import dev.greenery.application.run.TestResult;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The beans that the composition root provides otherwise. */
@Factory
final class TestPorts {
    @Singleton
    MartRegistry registry(@Value("${test.clashing:false}") boolean clashing) {
        return clashing ? TestMarts.clashingRegistry() : TestMarts.registry();
    }

    @Singleton
    PublishedRows rows(MartRegistry registry) {
        return new PublishedRows(registry);
    }

    @Singleton
    Figures figures() {
        return new Figures();
    }

    @Singleton
    ShowMartStatus status() {
        return mart -> mart.equals("shop") ? Optional.of(published()) : Optional.empty();
    }

    @Singleton
    ShowTestResults tests() {
        return status -> List.of(notNegative());
    }

    @Singleton
    TestReadings readings(
            PublishedRows rows, Figures figures, ShowMartStatus status, ShowTestResults tests) {
        return new TestReadings(rows, figures, status, tests);
    }

    private static MartStatus published() {
        return new MartStatus(
                "shop",
                new RunId(7),
                Instant.parse("2021-02-10T23:59:00Z"),
                Instant.parse("2021-02-11T00:00:00Z"),
                List.of(new ModelResult("shop", "fact_sales", 361)));
    }

    private static TestResult notNegative() {
        return new TestResult(
                "shop",
                "fact_sales",
                "not_negative_total",
                Severity.WARN,
                new Findings(361, 2, List.of(new SampleRow(Map.of("total", "-1.00"))), ""));
    }
}
