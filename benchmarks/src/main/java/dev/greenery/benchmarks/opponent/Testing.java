package dev.greenery.benchmarks.opponent;

/** How the opponent runs the declared tests. */
enum Testing {
    /** All row tests and sums of a table in one scan of it. */
    ONE_SCAN,

    /** A query for each declared test, as tools for SQL models do. */
    TEST_BY_TEST
}
