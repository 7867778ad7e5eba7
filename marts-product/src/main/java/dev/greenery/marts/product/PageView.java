package dev.greenery.marts.product;

import dev.greenery.application.mart.Ref;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.PageUrl;
import dev.greenery.domain.session.SessionId;
import dev.greenery.domain.user.UserId;
import dev.greenery.marts.core.DimUser;

import java.time.Instant;

/** Who saw which page when. */
record PageView(
        @Ref(DimUser.class) UserId userId, SessionId sessionId, Instant viewedAt, PageUrl pageUrl) {
    static PageView of(UserId user, SessionId session, Event event) {
        return new PageView(user, session, event.createdAt(), event.pageUrl());
    }
}
