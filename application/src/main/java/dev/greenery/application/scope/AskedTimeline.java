package dev.greenery.application.scope;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.timeline.AsOf;
import dev.greenery.domain.timeline.Timeline;

import java.time.Instant;
import java.util.List;

/** Answers, and notes of which moments it was asked. */
record AskedTimeline<T>(Timeline<T> values, DeclaredInputs asker) implements AsOf<T> {
    AskedTimeline {
        requireNonNull(values, "values is null");
        requireNonNull(asker, "asker is null");
    }

    @Override
    public T at(Instant moment) {
        asker.ask(moment);
        return values.at(moment);
    }

    @Override
    public List<T> between(Instant first, Instant last) {
        asker.ask(first.isAfter(last) ? first : last);
        return values.between(first, last);
    }
}
