package dev.greenery.marts.marketing.conversion;

import static dev.greenery.application.mart.Expectations.notNull;
import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.unique;

import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Filter;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;

import java.util.stream.Stream;

final class ConvertedUserBuilder implements UserModelBuilder<ConvertedUser> {
    private static final String CONVERTED = "converted";

    @Override
    public Inputs inputs() {
        return Inputs.of(IntUserSession.class);
    }

    @Override
    public Stream<ConvertedUser> build(UserScope user) {
        return user.rows(IntUserSession.class).stream().map(ConvertedUserBuilder::row);
    }

    private static ConvertedUser row(IntUserSession session) {
        return new ConvertedUser(
                session.sessionId(),
                session.userId(),
                session.eventDate(),
                session.region(),
                session.converted(),
                session.orderId());
    }

    @Override
    public Expectations<ConvertedUser> tests() {
        return Expectations.of(
                notNull(ConvertedUser::orderId)
                        .where(CONVERTED, ConvertedUser::conversionFlag)
                        .warn(),
                unique(ConvertedUser::orderId)
                        .where(CONVERTED, Filter.isTrue(ConvertedUser::conversionFlag))
                        .warn(),
                reconciles(
                        "rows_match_sessions",
                        Total.rowsOf(ConvertedUser.class),
                        Total.rowsOf(IntUserSession.class)));
    }
}
