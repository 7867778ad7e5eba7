package dev.greenery.marts.product;

import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;

import java.util.stream.Stream;

/** Makes {@link IntUserHour}. */
final class IntUserHourBuilder implements UserModelBuilder<IntUserHour> {
    @Override
    public Inputs inputs() {
        return Inputs.of(IntUserSessionHour.class);
    }

    @Override
    public Stream<IntUserHour> build(UserScope user) {
        return user.rows(IntUserSessionHour.class).stream().map(IntUserHourBuilder::row).distinct();
    }

    private static IntUserHour row(IntUserSessionHour session) {
        return new IntUserHour(
                VisitorId.of(session.userId(), session.sessionId()),
                session.hour(),
                session.userId());
    }
}
