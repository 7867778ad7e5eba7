package dev.greenery.adapters.postgres.server;

import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.port.out.WarehouseUnavailableException;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What faults of the database mean to a person. */
public final class WarehouseFault {
    private static final String CONNECTION_LOST = "08";
    private static final String NO_CONNECTION = "08003";
    private static final String SERVER_STOPPED = "57P";
    private static final String TAKEN_AWAY = "Connection is closed";

    private WarehouseFault() {}

    /** The fault that kept something from being done. */
    public static WarehouseException of(String action, SQLException cause) {
        String message = "Cannot %s: %s".formatted(action, reason(cause));
        return isLoss(cause)
                ? new WarehouseUnavailableException(message, cause)
                : new WarehouseException(message, cause);
    }

    /** What a fault means if its cause is a server that went away; nothing otherwise. */
    public static Optional<WarehouseUnavailableException> loss(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(WarehouseFault::isLoss)
                .findFirst()
                .map(cause -> new WarehouseUnavailableException(sentence(reason(cause)), fault));
    }

    private static boolean isLoss(SQLException cause) {
        String state = state(cause);
        return state.startsWith(CONNECTION_LOST) || state.startsWith(SERVER_STOPPED);
    }

    /**
     * The pool takes a connection that broke out of its user's hands. What the user does to it
     * afterwards, if only to give it back, fails without a state, and hides the fault that was.
     */
    private static String state(SQLException cause) {
        boolean wasTakenAway = cause.getSQLState() == null && TAKEN_AWAY.equals(cause.getMessage());
        return wasTakenAway ? NO_CONNECTION : String.valueOf(cause.getSQLState());
    }

    private static String sentence(String reason) {
        return Character.toUpperCase(reason.charAt(0)) + reason.substring(1);
    }

    static String reason(SQLException cause) {
        String state = state(cause);
        return switch (state) {
            case "28P01", "28000" ->
                    "the server refuses the user or the password: check GREENERY_DB_USER and"
                            + " GREENERY_DB_PASSWORD (or its _FILE, PGPASSWORD, .pgpass), or those"
                            + " in the URL, and the server's pg_hba.conf";
            case "3D000" ->
                    "the server has no database of this name: create it (createdb), or name another"
                            + " in the URL";
            case "57P03" -> "the server is starting up or shutting down: try again in a moment";
            case "53300" ->
                    "the server has no connection left: end others, raise its max_connections, or"
                            + " lower GREENERY_POOL_SIZE";
            case "53100" -> "the disk of the warehouse is full; nothing was changed";
            case "42501" ->
                    "the database user lacks a right (%s): let the owner of the database grant it"
                            .formatted(cause.getMessage());
            case "25006" ->
                    "the server takes no changes (%s): is it a standby? Name the primary"
                            .formatted(cause.getMessage());
            case "57014" -> "the statement was cancelled: " + cause.getMessage();
            case "57P01", "57P02", "57P05" ->
                    "the server ended the connection (%s): run the command again"
                            .formatted(cause.getMessage());
            default ->
                    state.startsWith(CONNECTION_LOST)
                            ? "the connection to the warehouse was lost (%s): is the server running?"
                                    .formatted(cause.getMessage())
                            : cause.getMessage();
        };
    }
}
