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
    private final EventParser anonymousParser;
    private final SortedRows anonymous;

    SessionReader(
            EventParser parser,
            SortedRows events,
            EventParser anonymousParser,
            SortedRows anonymous) {
        this.parser = parser;
        this.events = events;
        this.anonymousParser = anonymousParser;
        this.anonymous = anonymous;
    }

    /** All sessions of a user. */
    List<Session> read(UserId user) {
        List<Session> sessions = new ArrayList<>();
        while (events.isOf(user.value())) {
            sessions.add(session(user));
        }
        return sessions;
    }

    /** The session of the row that the reader stands on. */
    private Session session(UserId user) {
        UUID id = events.row().uuid(parser.sessionId());
        List<Event> made = new ArrayList<>();
        do {
            made.add(parser.parse(events.row()));
            events.advance();
        } while (events.isOf(user.value()) && events.row().isUuid(parser.sessionId(), id));
        while (anonymous.isOf(user.value()) && isAnonymousOf(id)) {
            made.add(anonymousEvent());
        }
        return new Session(new SessionId(id), user, made);
    }

    boolean hasAnonymous() {
        return anonymous.isAnonymous();
    }

    /** The next session of nobody. */
    Session readAnonymous() {
        UUID id = anonymous.row().uuid(anonymousParser.sessionId());
        List<Event> made = new ArrayList<>();
        do {
            made.add(anonymousEvent());
        } while (anonymous.isAnonymous() && isAnonymousOf(id));
        return new Session(new SessionId(id), UserId.UNKNOWN, made);
    }

    private boolean isAnonymousOf(UUID session) {
        return anonymous.row().isUuid(anonymousParser.sessionId(), session);
    }

    private Event anonymousEvent() {
        Event event = anonymousParser.parse(anonymous.row());
        anonymous.advance();
        return event;
    }
}
