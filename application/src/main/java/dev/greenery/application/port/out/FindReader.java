package dev.greenery.application.port.out;

import dev.greenery.application.query.ReaderAccess;

/** Finds the role of the warehouse that only reads. */
public interface FindReader {
    /** How the role logs in, if it can and somebody else keeps the server running. */
    ReaderAccess find();
}
