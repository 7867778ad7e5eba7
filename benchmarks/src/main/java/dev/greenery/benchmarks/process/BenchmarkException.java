package dev.greenery.benchmarks.process;

/** A run that cannot be measured: its message tells whoever runs the benchmarks what to do. */
public final class BenchmarkException extends RuntimeException {
    /** A fault of what is measured. */
    public BenchmarkException(String message) {
        super(message);
    }

    /** A fault of the machine or the database. */
    public BenchmarkException(String message, Throwable cause) {
        super(message, cause);
    }
}
