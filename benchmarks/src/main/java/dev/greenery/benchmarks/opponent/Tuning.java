package dev.greenery.benchmarks.opponent;

import java.util.List;

/**
 * How the opponent's connections are set up: as an expert would for this machine.
 *
 * @param connections that work at the same time
 * @param parallelWorkers that may help each of them
 */
public record Tuning(int connections, int parallelWorkers) {
    /** One connection, helped by PostgreSQL's own parallel workers. */
    public static final Tuning ONE_CONNECTION = new Tuning(1, 2);

    /** Two connections, which are parallel themselves. */
    public static final Tuning TWO_CONNECTIONS = new Tuning(2, 0);

    /** How the tuning is called in results. */
    public String label() {
        return connections == 1 ? "sql on 1 connection" : "sql on 2 connections";
    }

    List<String> settings() {
        return List.of(
                "SET timezone = 'UTC'",
                "SET jit = off",
                "SET work_mem = '512MB'",
                "SET maintenance_work_mem = '512MB'",
                "SET random_page_cost = 1.1",
                "SET effective_cache_size = '4GB'",
                "SET min_parallel_table_scan_size = '1MB'",
                "SET parallel_setup_cost = 100",
                "SET parallel_tuple_cost = 0.01",
                "SET max_parallel_workers_per_gather = " + parallelWorkers,
                "SET max_parallel_maintenance_workers = " + parallelWorkers);
    }
}
