package dev.greenery.benchmarks.result;

/** What is measured against what. */
public final class Subjects {
    /** The program's full build with all data tests. */
    public static final String BUILD = "build";

    /** The same by hand-written SQL. */
    public static final String SQL_2 = "sql on 2 connections";

    /** The same by hand-written SQL, on one connection with parallel workers. */
    public static final String SQL_1 = "sql on 1 connection";

    /** The program's import of the CSV files. */
    public static final String IMPORT = "import";

    /** The same files into typed tables without any check: the floor. */
    public static final String COPY = "plain COPY";

    private Subjects() {}
}
