package dev.greenery.application.raw;

/** Is told how far an import has come. Is called from the thread that imports. */
@FunctionalInterface
public interface ImportProgress {
    /** Listens to nothing. */
    ImportProgress NONE = (step, done, total) -> {};

    /** The steps of an import, in their order. */
    enum Step {
        /** Reads and checks the rows; in bytes. */
        READ,
        /** Looks for the faults of all files, when one cannot be read; in bytes. */
        CHECK,
        /** Brings the rows into their tables; in tables. */
        MERGE
    }

    /** Says how much of a step is done, in the step's unit. */
    void advance(Step step, long done, long total);
}
