package dev.greenery.benchmarks.opponent;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;

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
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes and tests all models that there is SQL for. */
public final class Opponent {
    private final MartRegistry registry;
    private final Duration timeLimit;
    private final Map<String, Double> secondsByStep = new HashMap<>();

    /** The opponent of the registry's marts. */
    public Opponent(MartRegistry registry, Duration timeLimit) {
        this.registry = requireNonNull(registry, "registry is null");
        this.timeLimit = requireNonNull(timeLimit, "timeLimit is null");
    }

    /** A step that can begin; of several, that of the lowest rank does. */
    private record Ready(int rank, Runnable step) implements Runnable, Comparable<Ready> {
        @Override
        public void run() {
            step.run();
        }

        @Override
        public int compareTo(Ready other) {
            return Integer.compare(rank, other.rank);
        }
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
     * @throws BenchmarkException if a statement is refused, or all take too long
     */
    public OpponentRun run(Contender contender, Warehouse warehouse) {
        OpponentRun run = new OpponentRun();
        List<Step> steps = Plan.steps(registry, contender.sharesScans(), secondsByStep);
        String settings =
                "%sSET statement_timeout = %d"
                        .formatted(contender.settings(), timeLimit.toMillis());
        try (HikariDataSource connections = warehouse.pool(contender.connections(), settings);
                ExecutorService threads = threads(contender.connections())) {
            begin(steps, step -> run(run, step, connections), threads)
                    .orTimeout(timeLimit.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            String fault =
                    Objects.requireNonNullElse(
                            e.getCause().getMessage(), "it took longer than --time-limit");
            throw new BenchmarkException("The opponent failed: " + fault, e);
        }
        secondsByStep.putAll(run.secondsByStep());
        return run;
    }

    private static ExecutorService threads(int count) {
        return new ThreadPoolExecutor(
                count, count, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>());
    }

    /** Begins each step when those that it waits for have ended. */
    private static CompletableFuture<Void> begin(
            List<Step> steps, Consumer<Step> work, Executor threads) {
        Map<String, CompletableFuture<Void>> begun = new HashMap<>();
        for (Step step : steps) {
            int rank = begun.size();
            CompletableFuture<Void> inputs = allOf(step.after().stream().map(begun::get));
            begun.put(
                    step.name(),
                    inputs.thenRunAsync(
                            () -> work.accept(step),
                            ready -> threads.execute(new Ready(rank, ready))));
        }
        return allOf(begun.values().stream());
    }

    private static CompletableFuture<Void> allOf(Stream<CompletableFuture<Void>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
    }

    private static void run(OpponentRun run, Step step, HikariDataSource connections) {
        try (Connection connection = connections.getConnection()) {
            run.run(step, connection);
        } catch (SQLException e) {
            throw new BenchmarkException(step.name() + ": " + e.getMessage(), e);
        }
    }

    /** The models and declared tests that a run left out, for want of SQL. */
    public List<String> leftOut(OpponentRun run) {
        List<String> names = new ArrayList<>(SqlModels.of(registry.models()).leftOut());
        registry.models().forEach(model -> names.addAll(OpponentRun.declared(model)));
        names.removeAll(run.failures().keySet());
        return names;
    }
}
