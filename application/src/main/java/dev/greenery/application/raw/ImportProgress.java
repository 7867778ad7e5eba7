package dev.greenery.application.raw;

/** Is told how far an import has come. Is called from the thread that imports. */
@FunctionalInterface
public interface ImportProgress {
    /** Listens to nothing. */
    ImportProgress NONE = (step, done, total) -> {};

    /**
     * Says how much of a step is done.
     *
     * @param step what is being done, such as {@code events.csv}
     * @param done bytes that have been worked through
     * @param total bytes of the step
     */
    void advance(String step, long done, long total);
}
