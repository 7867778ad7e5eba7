package dev.greenery.bootstrap.soak;

import java.sql.SQLException;

/** A way to read what is published. */
interface Way extends AutoCloseable {
    /** What it is called. */
    String name();

    /** Reads once. */
    Answer read() throws Exception;

    @Override
    void close() throws SQLException;
}
