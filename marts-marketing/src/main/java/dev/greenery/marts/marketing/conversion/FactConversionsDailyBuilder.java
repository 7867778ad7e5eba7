package dev.greenery.marts.marketing.conversion;

import static dev.greenery.application.mart.Expectations.positive;
import static dev.greenery.application.mart.Expectations.reconciles;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Total;

import java.util.List;
import java.util.function.Predicate;

final class FactConversionsDailyBuilder implements RollupBuilder<FactConversionsDaily> {
    @Override
    public List<Contribution<?, FactConversionsDaily>> contributions() {
        return List.of(
                Contribution.of(IntUserSession.class, FactConversionsDaily.class)
                        .key(
                                FactConversionsDaily::state,
                                session ->
                                        session.region()
                                                .state()
                                                .orElse(FactConversionsDaily.UNKNOWN))
                        .key(
                                FactConversionsDaily::country,
                                session ->
                                        session.region()
                                                .country()
                                                .orElse(FactConversionsDaily.UNKNOWN))
                        .count(FactConversionsDaily::sessions)
                        .countIf(FactConversionsDaily::convertedSessions, IntUserSession::converted)
                        .countIf(FactConversionsDaily::bouncedSessions, IntUserSession::bounced)
                        .countIf(
                                FactConversionsDaily::cartedSessions,
                                session -> session.counts().carts() > 0)
                        .countIf(
                                FactConversionsDaily::abandonedSessions,
                                IntUserSession::abandonedCart));
    }

    @Override
    public Expectations<FactConversionsDaily> tests() {
        return Expectations.of(
                positive(FactConversionsDaily::sessions),
                matches("sessions", FactConversionsDaily::sessions, session -> true),
                matches(
                        "converted",
                        FactConversionsDaily::convertedSessions,
                        IntUserSession::converted),
                matches("bounced", FactConversionsDaily::bouncedSessions, IntUserSession::bounced),
                matches(
                        "carted",
                        FactConversionsDaily::cartedSessions,
                        session -> session.counts().carts() > 0),
                matches(
                        "abandoned",
                        FactConversionsDaily::abandonedSessions,
                        IntUserSession::abandonedCart));
    }

    private static DataTest<FactConversionsDaily> matches(
            String what, Column<FactConversionsDaily, Long> column, Predicate<IntUserSession> is) {
        return reconciles(
                what + "_match_sessions",
                Total.sumOf(FactConversionsDaily.class, column),
                Total.rowsOf(IntUserSession.class).where(what, is));
    }
}
