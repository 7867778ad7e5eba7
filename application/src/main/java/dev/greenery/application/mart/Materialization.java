package dev.greenery.application.mart;

/** Whether a model's rows are kept. */
public enum Materialization {
    /** The rows are written to a table of the mart. */
    TABLE,
    /**
     * The rows exist only during a build, for the models that read them; they are tested row by
     * row, but not for what only a table shows: keys and references.
     */
    EPHEMERAL
}
