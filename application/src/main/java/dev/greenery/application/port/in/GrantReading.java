package dev.greenery.application.port.in;

import dev.greenery.application.query.ReaderAccess;

/** Lets somebody read the warehouse with a tool of their own. */
public interface GrantReading {
    /** How they can, if they can. */
    ReaderAccess grant();
}
