package dev.greenery.benchmarks.report;

/** What the report says of how it was measured. */
final class Method {
    static final String TEXT =
            """
            ## How it was measured

            - Both sides use the same tables of the shop in the same embedded PostgreSQL, in turns,
              after warm-ups; a checkpoint precedes each run, outside of its time. Autovacuum is off:
              it would clean up after one side while the other is measured.
            - The build is the program as users start it, from the start of its process to its end,
              with publishing, all data tests and samples of failing rows. Dropping the tables that
              it replaces is part of it; the opponent's are dropped outside of its time.
            - The opponent is hand-written SQL: `CREATE TABLE AS` in transactions that skip the
              write-ahead log, then primary keys and `ANALYZE`, in the order in which the models need
              each other; tables that only serve others are made once and unlogged; every connection
              has 512 MB of work memory and compilation of expressions is off. On two connections each
              statement has one process; on one, PostgreSQL adds up to two parallel workers.
            - The opponent runs every declared data test by name, or the run fails: all row tests and
              sums of a table in one scan of it, an anti-join for each reference. Test by test it runs
              a query for each declared test instead, as tools for SQL models do; the tables are the
              same, and so must be the failures of each test. The key tests are its primary keys. It
              keeps no samples of failing rows and publishes nothing. Of three models that have no
              table it tests the nearest table made of them, and what the shop's tables hold is
              counted once for all tests. All of this favours it.
            - Rows are compared with `EXCEPT ALL` in both directions, statistics in floating point to
              six digits; a difference fails the run.
            - CPU, memory and WAL are those that Linux and PostgreSQL tell. The heap is what the
              collector saw before each collection and at the end.
            - The profile comes from titles and times of the server's processes and from times of the
              program's threads, ten looks a second, and from the flight recorder's samples of
              processor time, 100 a second. A COPY of a connection that also makes tables is one in,
              any other one out.

            """;

    private Method() {}
}
