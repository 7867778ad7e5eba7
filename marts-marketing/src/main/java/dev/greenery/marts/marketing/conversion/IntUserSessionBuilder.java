package dev.greenery.marts.marketing.conversion;

import static dev.greenery.application.mart.Expectations.freshWithin;
import static dev.greenery.application.mart.Expectations.notNegative;
import static dev.greenery.application.mart.Expectations.positive;
import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;
import static dev.greenery.application.mart.Expectations.unique;

import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.SourceTable;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.domain.session.Session;
import dev.greenery.domain.user.Address;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

final class IntUserSessionBuilder implements UserModelBuilder<IntUserSession> {
    private static final Duration FRESH = Duration.ofDays(2);

    @Override
    public Inputs inputs() {
        return Inputs.of(Source.EVENTS, Source.USERS);
    }

    @Override
    public Stream<IntUserSession> build(UserScope user) {
        Optional<String> state = user.owner().address().map(Address::state);
        Optional<String> country = user.owner().address().map(Address::country);
        return user.sessions().stream().map(session -> row(user, session, state, country));
    }

    private static IntUserSession row(
            UserScope user, Session session, Optional<String> state, Optional<String> country) {
        SessionFigures figures = SessionFigures.of(session);
        return new IntUserSession(
                user.userId(),
                session.id(),
                user.settings().dayOf(figures.startedAt()),
                figures.startedAt(),
                figures.endedAt(),
                session.lastEventAt(),
                figures.length().toSeconds(),
                figures.events(),
                figures.pageViews(),
                figures.carts(),
                figures.checkouts(),
                figures.shipped(),
                figures.converted(),
                figures.bounced(),
                figures.abandonedCart(),
                figures.orderId(),
                state,
                country);
    }

    @Override
    public Expectations<IntUserSession> tests() {
        return Expectations.of(
                notNegative(IntUserSession::lengthSeconds),
                positive(IntUserSession::events),
                satisfies(
                        "known_event_types",
                        IntUserSession::hasKnownEventsOnly,
                        IntUserSession::events),
                unique(IntUserSession::sessionId),
                freshWithin(FRESH, IntUserSession::lastEventAt),
                reconciles(
                        "events_match_source",
                        Total.sumOf(IntUserSession.class, IntUserSession::events),
                        Total.rowsOf(SourceTable.EVENTS)));
    }
}
