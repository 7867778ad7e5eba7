package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.Bench.Round;
import dev.greenery.benchmarks.process.BenchmarkException;

import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reading what is published over GraphQL, and by the same plain SQL. How long a request takes, and
 * what it takes of the processors.
 */
record Reads(Bench bench) {
    private static final int WARM_UP = 20_000;
    private static final int REQUESTS = 2_000;

    Reads {
        requireNonNull(bench, "bench is null");
    }

    void measure() {
        String some = "SELECT order_id FROM core.fact_orders ORDER BY random() LIMIT " + REQUESTS;
        List<String> ids = bench.warehouse().column(some);
        try (ServedProgram server = ServedProgram.start(bench);
                Connection connection = bench.warehouse().connect()) {
            Map<String, Request> requests = new TreeMap<>(Request.overGraphql(server, ids));
            warmUp(List.copyOf(requests.values()));
            requests.putAll(Request.bySql(connection, ids));
            for (Round round : bench.rounds()) {
                for (var request : requests.entrySet()) {
                    bench.record(request.getKey(), round, time(request.getValue(), server));
                }
            }
        } catch (SQLException e) {
            throw new BenchmarkException("PostgreSQL refused a query: " + e.getMessage(), e);
        }
    }

    /** Enough for the compiler of the JVM; none for whoever wants no warm-up. */
    private void warmUp(List<Request> requests) throws SQLException {
        int wanted = bench.options().warmUps == 0 ? 0 : WARM_UP;
        for (int number = 0; number < wanted; number++) {
            // Each number from the start: a page goes on where no other request left off.
            requests.get(number % requests.size()).send(0, "");
        }
    }

    private Map<String, Double> time(Request request, ServedProgram server) throws SQLException {
        bench.warehouse().settle();
        double programBefore = server.process().cpuSeconds();
        double serverBefore = bench.warehouse().cpuSeconds();
        DescriptiveStatistics millis = new DescriptiveStatistics();
        String answer = "";
        for (int number = 0; number < REQUESTS; number++) {
            long startedAt = System.nanoTime();
            answer = request.send(number, answer);
            millis.addValue((System.nanoTime() - startedAt) / 1e6);
        }
        return Map.of(
                "median_millis",
                millis.getPercentile(50),
                "p95_millis",
                millis.getPercentile(95),
                "cpu_millis",
                (server.process().cpuSeconds() - programBefore) * 1e3 / REQUESTS,
                "server_cpu_millis",
                (bench.warehouse().cpuSeconds() - serverBefore) * 1e3 / REQUESTS);
    }
}
