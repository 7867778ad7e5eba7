package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.GrantReading;
import dev.greenery.application.port.out.FindReader;
import dev.greenery.application.query.ReaderAccess;

/** Grants what the warehouse has a role for: whoever may run commands may read all of it. */
public record GrantReadingService(FindReader readers) implements GrantReading {
    /** Checks that nothing is missing. */
    public GrantReadingService {
        requireNonNull(readers, "readers is null");
    }

    @Override
    public ReaderAccess grant() {
        return readers.find();
    }
}
