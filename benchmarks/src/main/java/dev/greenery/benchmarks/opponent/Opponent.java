package dev.greenery.benchmarks.opponent;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.registry.MartRegistry;
import dev.greenery.benchmarks.process.BenchmarkException;
import dev.greenery.benchmarks.warehouse.Warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes and tests all models in the schema {@value #SCHEMA}. */
public final class Opponent {
    static final String SCHEMA = "opponent";
    static final String CHECKS = "checks";

    private final Warehouse warehouse;
    private final Map<Testing, Plan> plans = new EnumMap<>(Testing.class);
    private final DeclaredTests declared;
    private final Duration timeLimit;

    /**
     * The opponent of the registry's marts.
     *
     * @throws BenchmarkException if a model with a table has no SQL
     */
    public Opponent(Warehouse warehouse, MartRegistry registry, Duration timeLimit) {
        this.warehouse = requireNonNull(warehouse, "warehouse is null");
        for (Testing testing : Testing.values()) {
            plans.put(testing, Plan.of(registry, testing));
        }
        this.declared = DeclaredTests.of(registry);
        this.timeLimit = requireNonNull(timeLimit, "timeLimit is null");
    }

    /** Drops what an earlier run made: outside of the time that is measured. */
    public void clear() {
        warehouse.execute(
                "DROP SCHEMA IF EXISTS opponent CASCADE",
                "DROP SCHEMA IF EXISTS checks CASCADE",
                "CREATE SCHEMA opponent",
                "CREATE SCHEMA checks");
    }

    /**
     * Makes and tests everything.
     *
     * @throws BenchmarkException if a statement is refused, or a declared test has no SQL
     */
    public OpponentRun run(Contender contender) {
        Tuning tuning = contender.tuning();
        long startedAt = System.nanoTime();
        Schedule schedule = new Schedule(plans.get(contender.testing()).steps());
        List<StepResult> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(tuning.connections())) {
            List<Future<List<StepResult>>> workers = new ArrayList<>();
            for (int i = 0; i < tuning.connections(); i++) {
                workers.add(pool.submit(() -> work(schedule, tuning)));
            }
            for (Future<List<StepResult>> worker : workers) {
                results.addAll(await(worker, schedule));
            }
        }
        Duration wall = Duration.ofNanos(System.nanoTime() - startedAt);
        return new OpponentRun(wall, results, declared.failures(results));
    }

    private List<StepResult> work(Schedule schedule, Tuning tuning) throws SQLException {
        List<StepResult> results = new ArrayList<>();
        try (Connection connection = warehouse.connect()) {
            StepRunner runner = StepRunner.on(connection, tuning, timeLimit);
            for (var step = schedule.next(); step.isPresent(); step = schedule.next()) {
                results.add(runner.run(step.get()));
                schedule.ended(step.get());
            }
            return results;
        } catch (SQLException | RuntimeException e) {
            schedule.stop();
            throw e;
        }
    }

    private List<StepResult> await(Future<List<StepResult>> worker, Schedule schedule) {
        try {
            return worker.get(timeLimit.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            schedule.stop();
            throw new BenchmarkException(
                    "The opponent failed: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            schedule.stop();
            throw new BenchmarkException("The opponent took too long", e);
        } catch (InterruptedException e) {
            schedule.stop();
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted while the opponent ran", e);
        }
    }
}
