package dev.greenery.benchmarks.opponent;

import java.util.List;

/** How the opponent's connections are set up: as an expert would for this machine. */
enum Tuning {
    /** One connection, helped by PostgreSQL's own parallel workers. */
    ONE_CONNECTION(1, 2),

    /** Two connections, which are parallel themselves. */
    TWO_CONNECTIONS(2, 0);

    private final int connections;
    private final int parallelWorkers;

    Tuning(int connections, int parallelWorkers) {
        this.connections = connections;
        this.parallelWorkers = parallelWorkers;
    }

    /** Connections that work at the same time. */
    int connections() {
        return connections;
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
