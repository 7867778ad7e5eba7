package dev.greenery.application.history;

import java.util.Locale;

/** What happened to a row. */
public enum ChangeKind {
    /** It came, or came back. */
    ADDED,
    /** Another value took the place of one. */
    CHANGED,
    /** It is gone. */
    DELETED;

    /** The name as people write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
