package dev.greenery.adapters.postgres.server;

import dev.greenery.application.port.out.WarehouseException;

import java.sql.SQLException;

/** What faults of the database mean to a person. */
public final class WarehouseFault {
    private static final String DISK_FULL = "53100";
    private static final String CONNECTION_LOST = "08";
    private static final String SERVER_STOPPED = "57P";

    private WarehouseFault() {}

    /** The fault that kept something from being done. */
    public static WarehouseException of(String action, SQLException cause) {
        return new WarehouseException("Cannot %s: %s".formatted(action, reason(cause)), cause);
    }

    private static String reason(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (state.equals(DISK_FULL)) {
            return "the disk of the warehouse is full; nothing was changed";
        }
        if (state.startsWith(CONNECTION_LOST) || state.startsWith(SERVER_STOPPED)) {
            return "the connection to the warehouse was lost (" + cause.getMessage() + ")";
        }
        return cause.getMessage();
    }
}
