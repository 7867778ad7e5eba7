package dev.greenery.benchmarks.opponent;

import static dev.greenery.benchmarks.report.Names.SQL_1;
import static dev.greenery.benchmarks.report.Names.SQL_2;
import static dev.greenery.benchmarks.report.Names.SQL_EACH;

import java.util.Locale;

/** A way to make and test everything by hand-written SQL. */
public enum Contender {
    /** On two connections, with one scan of a table for its tests. */
    TWO_CONNECTIONS(SQL_2, 2, true),

    /** On two connections, with a query for each declared test, as tools for SQL models do. */
    TEST_BY_TEST(SQL_EACH, 2, false),

    /** On one connection with parallel workers, with one scan of a table for its tests. */
    ONE_CONNECTION(SQL_1, 1, true);

    private final String subject;
    private final int connections;
    private final boolean sharesScans;

    Contender(String subject, int connections, boolean sharesScans) {
        this.subject = subject;
        this.connections = connections;
        this.sharesScans = sharesScans;
    }

    /** How it is called in results. */
    public String subject() {
        return subject;
    }

    int connections() {
        return connections;
    }

    boolean sharesScans() {
        return sharesScans;
    }

    /** Sets a connection up, as an expert would for this machine. */
    String settings() {
        return """
        SET timezone = 'UTC';
        SET jit = off;
        SET work_mem = '512MB';
        SET maintenance_work_mem = '512MB';
        SET random_page_cost = 1.1;
        SET effective_cache_size = '4GB';
        SET min_parallel_table_scan_size = '1MB';
        SET parallel_setup_cost = 100;
        SET parallel_tuple_cost = 0.01;
        SET max_parallel_workers_per_gather = %1$d;
        SET max_parallel_maintenance_workers = %1$d;
        """
                .formatted(connections == 1 ? 2 : 0);
    }

    /** How it is called on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
