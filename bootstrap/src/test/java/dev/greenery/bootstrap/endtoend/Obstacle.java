package dev.greenery.bootstrap.endtoend;

import java.sql.SQLException;

/** What holds a command still at one place, until it is taken away. */
interface Obstacle extends AutoCloseable {
    /** Whether another session waits for it right now. */
    boolean isWaitedFor();

    @Override
    void close() throws SQLException;
}
