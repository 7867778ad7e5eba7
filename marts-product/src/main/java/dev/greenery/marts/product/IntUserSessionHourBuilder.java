package dev.greenery.marts.product;

import static dev.greenery.application.mart.Expectations.positive;

import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.Session;
import dev.greenery.domain.user.UserId;

import java.time.Instant;
import java.util.LinkedHashMap;
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
        Map<Instant, EventTally> hours = new LinkedHashMap<>();
        for (Event event : session.events()) {
            hours.computeIfAbsent(
                            user.settings().hourOf(event.createdAt()), hour -> new EventTally())
                    .add(event);
        }
        hours.forEach((hour, tally) -> rows.accept(row(user.userId(), session, hour, tally)));
    }

    private static IntUserSessionHour row(
            UserId user, Session session, Instant hour, EventTally tally) {
        return new IntUserSessionHour(
                user,
                session.id(),
                hour,
                tally.events(),
                tally.pageViews(),
                tally.carts(),
                tally.checkouts(),
                tally.shipped());
    }

    @Override
    public Expectations<IntUserSessionHour> tests() {
        return Expectations.of(positive(IntUserSessionHour::events));
    }
}
