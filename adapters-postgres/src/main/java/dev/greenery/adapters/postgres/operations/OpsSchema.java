package dev.greenery.adapters.postgres.operations;

/** Where the log of runs is, as annotations need it. */
final class OpsSchema {
    /** Filled in when the program starts, by the setting of the same name. */
    static final String NAME = "${greenery.schema-prefix:}ops";

    static final String RUNS = NAME + ".runs";
    static final String PUBLICATIONS = NAME + ".publications";
    static final String RUN_MARTS = NAME + ".run_marts";
    static final String VERSIONS = NAME + ".versions";

    private OpsSchema() {}
}
