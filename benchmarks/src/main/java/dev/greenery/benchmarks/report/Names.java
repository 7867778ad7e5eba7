package dev.greenery.benchmarks.report;

import java.util.List;

/** What subjects and figures are called in results and templates, where more than one says so. */
public final class Names {
    /** The program's full build with all data tests. */
    public static final String BUILD = "build";

    /** The same in a process that has built before. */
    public static final String WARM_BUILD = "build, warm";

    /** The same by hand-written SQL. */
    public static final String SQL_2 = "sql on 2 connections";

    /** The same by hand-written SQL, on one connection with parallel workers. */
    public static final String SQL_1 = "sql on 1 connection";

    /** The same on two connections, with a query for each declared test. */
    public static final String SQL_EACH = SQL_2 + ", test by test";

    /** All that the build is measured against. */
    public static final List<String> OPPONENTS = List.of(SQL_2, SQL_EACH, SQL_1);

    /** The program's import of the CSV files. */
    public static final String IMPORT = "import";

    /** The same files into typed tables without any check: the floor. */
    public static final String COPY = "plain COPY";

    /** A build that was watched: its figures are not those of one that was left alone. */
    public static final String PROFILE = "profile";

    /** Seconds of the program's builder threads, by package. */
    public static final String PROFILE_PARTS = "profile of the builder threads";

    /** How many users changed before a build. */
    public static final String CHANGED = "changed_users";

    /** From start to end. */
    public static final String WALL = "wall_seconds";

    /** Of the process under test. */
    public static final String CPU = "cpu_seconds";

    /** Most heap in use that the collector saw. */
    public static final String PEAK_HEAP = "peak_heap_bytes";

    private Names() {}
}
