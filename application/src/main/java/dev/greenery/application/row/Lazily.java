package dev.greenery.application.row;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;

/** A value that is made when it is first asked for. Asked twice at once, it may be made twice. */
final class Lazily<T> implements Supplier<T> {
    private final Supplier<T> make;
    private volatile T made;

    Lazily(Supplier<T> make) {
        this.make = requireNonNull(make, "make is null");
    }

    @Override
    public T get() {
        T value = made;
        if (value == null) {
            value = make.get();
            made = value;
        }
        return value;
    }
}
