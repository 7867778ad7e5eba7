package dev.greenery.adapters.postgres.source;

import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.Session;
import dev.greenery.domain.session.SessionId;
import dev.greenery.domain.user.UserId;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Groups events, which are sorted by user and session, into sessions. */
final class SessionReader {
    private final EventParser parser;
    private final SortedRows events;

    SessionReader(EventParser parser, SortedRows events) {
        this.parser = parser;
        this.events = events;
    }

    /** All sessions of a user. */
    List<Session> read(UserId user) {
        List<Session> sessions = new ArrayList<>();
        while (events.isOf(user.value())) {
            sessions.add(session(user));
        }
        return sessions;
    }

    boolean hasAnonymous() {
        return events.isAnonymous();
    }

    /** The next session of nobody. */
    Session readAnonymous() {
        return session(UserId.UNKNOWN);
    }

    /** The session of the row that the reader stands on. */
    private Session session(UserId user) {
        boolean isAnonymous = events.isAnonymous();
        UUID id = events.row().uuid(parser.sessionId());
        List<Event> made = new ArrayList<>();
        do {
            made.add(parser.parse(events.row()));
            events.advance();
        } while ((isAnonymous ? events.isAnonymous() : events.isOf(user.value()))
                && events.row().isUuid(parser.sessionId(), id));
        return new Session(new SessionId(id), user, made);
    }
}
