package dev.greenery.marts.marketing.conversion;

import static dev.greenery.application.mart.Expectations.freshWithin;
import static dev.greenery.application.mart.Expectations.notNegative;
import static dev.greenery.application.mart.Expectations.positive;
import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;
import static dev.greenery.application.mart.Expectations.unique;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.session.Session;
import dev.greenery.marts.core.EventCounts;
import dev.greenery.marts.core.Region;

import java.time.Duration;
import java.util.stream.Stream;

final class IntUserSessionBuilder implements UserModelBuilder<IntUserSession> {
    private static final Duration FRESH = Duration.ofDays(2);

    @Override
    public Inputs inputs() {
        return Inputs.of(Source.EVENTS, Source.USERS);
    }

    @Override
    public Stream<IntUserSession> build(UserScope user) {
        return user.sessions().stream().map(session -> row(user, session));
    }

    private static IntUserSession row(UserScope user, Session session) {
        SessionFigures figures = SessionFigures.of(session);
        return IntUserSessionRow.byName()
                .userId(user.userId())
                .sessionId(session.id())
                .eventDate(user.settings().dayOf(figures.startedAt()))
                .startedAt(figures.startedAt())
                .endedAt(figures.endedAt())
                .lastEventAt(session.lastEventAt())
                .lengthSeconds(figures.length().toSeconds())
                .counts(figures.counts())
                .converted(figures.converted())
                .bounced(figures.bounced())
                .abandonedCart(figures.abandonedCart())
                .orderId(figures.orderId())
                .region(Region.of(user.homes().at(figures.startedAt())))
                .build();
    }

    @Override
    public Expectations<IntUserSession> tests() {
        return Expectations.of(
                notNegative(IntUserSession::lengthSeconds),
                positive(Column.of(IntUserSession::counts, EventCounts::events)),
                satisfies(
                        "known_event_types",
                        session -> session.counts().knowAllTypes(),
                        Column.of(IntUserSession::counts, EventCounts::events)),
                unique(IntUserSession::sessionId).warn(),
                freshWithin(FRESH, IntUserSession::lastEventAt),
                reconciles(
                        "events_match_source",
                        Total.sumOf(
                                IntUserSession.class,
                                Column.of(IntUserSession::counts, EventCounts::events)),
                        Total.rowsOf(SourceTable.EVENTS)));
    }
}
