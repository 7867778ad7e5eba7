package dev.greenery.marts.product;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.session.SessionId;

/** One visitor's views of one product on one day, gathered one session after the other. */
final class DayOfViews {
    private SessionId latestSession;
    private int sessions = 1;
    private int pageViews;

    DayOfViews(SessionId firstSession) {
        this.latestSession = requireNonNull(firstSession, "firstSession is null");
    }

    void add(SessionId session) {
        pageViews++;
        if (!session.equals(latestSession)) {
            latestSession = session;
            sessions++;
        }
    }

    SessionId latestSession() {
        return latestSession;
    }

    DayViews counted() {
        return new DayViews(pageViews, sessions);
    }
}
