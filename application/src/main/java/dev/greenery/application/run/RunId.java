package dev.greenery.application.run;

/** The number of a run; later runs have greater numbers. */
public record RunId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
