package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.ListRejects;
import dev.greenery.application.port.out.FindRejects;
import dev.greenery.application.query.ResultReader;
import dev.greenery.application.raw.RejectQuery;

/** Lists rejected rows. */
public record ListRejectsService(FindRejects rejects) implements ListRejects {
    /** Checks that nothing is missing. */
    public ListRejectsService {
        requireNonNull(rejects, "rejects is null");
    }

    @Override
    public long list(RejectQuery query, ResultReader reader) {
        return rejects.find(query, reader);
    }
}
