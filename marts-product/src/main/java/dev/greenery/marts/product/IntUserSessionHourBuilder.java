package dev.greenery.marts.product;

import static dev.greenery.application.mart.Expectations.positive;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.Session;
import dev.greenery.marts.core.EventCounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes {@link IntUserSessionHour}. */
final class IntUserSessionHourBuilder implements UserModelBuilder<IntUserSessionHour> {
    @Override
    public Inputs inputs() {
        return Inputs.of(Source.EVENTS);
    }

    @Override
    public Stream<IntUserSessionHour> build(UserScope user) {
        return user.sessions().stream().mapMulti((session, rows) -> addRows(user, session, rows));
    }

    private static void addRows(
            UserScope user, Session session, Consumer<IntUserSessionHour> rows) {
        Map<Instant, List<Event>> hours = new LinkedHashMap<>();
        for (Event event : session.events()) {
            hours.computeIfAbsent(
                            user.settings().hourOf(event.createdAt()), hour -> new ArrayList<>())
                    .add(event);
        }
        hours.forEach(
                (hour, events) ->
                        rows.accept(
                                new IntUserSessionHour(
                                        user.userId(),
                                        session.id(),
                                        hour,
                                        EventCounts.of(events))));
    }

    @Override
    public Expectations<IntUserSessionHour> tests() {
        return Expectations.of(
                positive(Column.of(IntUserSessionHour::counts, EventCounts::events)));
    }
}
