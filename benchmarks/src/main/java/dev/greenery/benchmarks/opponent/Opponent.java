package dev.greenery.benchmarks.opponent;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.registry.MartRegistry;
import dev.greenery.benchmarks.process.BenchmarkException;
import dev.greenery.benchmarks.process.Warehouse;
import dev.greenery.modelsql.SqlModels;
import dev.greenery.modelsql.SqlModels.Arithmetic;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes and tests all models that there is SQL for. */
public final class Opponent {
    private final MartRegistry registry;
    private final Duration timeLimit;
    private final Map<String, Double> seconds = new HashMap<>();

    /** The opponent of the registry's marts. */
    public Opponent(MartRegistry registry, Duration timeLimit) {
        this.registry = requireNonNull(registry, "registry is null");
        this.timeLimit = requireNonNull(timeLimit, "timeLimit is null");
    }

    /** The marts whose models it makes. */
    public MartRegistry registry() {
        return registry;
    }

    /** Drops what an earlier run made: outside of the time that is measured. */
    public void clear(Warehouse warehouse) {
        warehouse.execute(
                "DROP SCHEMA IF EXISTS %s, %s CASCADE".formatted(SqlModels.SCHEMA, Step.CHECKS),
                "CREATE SCHEMA " + Step.CHECKS,
                SqlModels.functions(Arithmetic.FAST));
    }

    /**
     * Makes and tests everything.
     *
     * @throws BenchmarkException if a statement is refused
     */
    public OpponentRun run(Contender contender, Warehouse warehouse) {
        Plan plan = Plan.of(registry, contender.sharesScans()).longestWayFirst(seconds);
        Schedule schedule = new Schedule(plan.steps());
        List<StepResult> results = new ArrayList<>();
        long startedAt = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(contender.connections())) {
            List<Future<List<StepResult>>> workers = new ArrayList<>();
            for (int i = 0; i < contender.connections(); i++) {
                workers.add(pool.submit(() -> work(schedule, contender, warehouse)));
            }
            for (Future<List<StepResult>> worker : workers) {
                results.addAll(await(worker, schedule));
            }
        }
        Duration wall = Duration.ofNanos(System.nanoTime() - startedAt);
        results.forEach(result -> seconds.put(result.step().name(), result.totalSeconds()));
        return OpponentRun.of(wall, results, registry.models());
    }

    private List<StepResult> work(Schedule schedule, Contender contender, Warehouse warehouse)
            throws SQLException {
        List<StepResult> results = new ArrayList<>();
        try (Connection connection = warehouse.connect();
                var setting = connection.createStatement()) {
            for (String sql : contender.settings()) {
                setting.execute(sql);
            }
            setting.execute("SET statement_timeout = " + timeLimit.toMillis());
            StepRunner runner = new StepRunner(connection);
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
        } catch (ExecutionException | TimeoutException e) {
            schedule.stop();
            throw new BenchmarkException("The opponent failed: " + e, e);
        } catch (InterruptedException e) {
            schedule.stop();
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted while the opponent ran", e);
        }
    }

    /** The models and declared tests that a run left out, for want of SQL. */
    public List<String> leftOut(OpponentRun run) {
        List<String> names = new ArrayList<>(SqlModels.of(registry.models()).leftOut());
        names.addAll(OpponentRun.declared(registry.models()));
        names.removeAll(run.failures().keySet());
        return names;
    }
}
