package dev.greenery.adapters.postgres.publication;

/** The codes by which the server tells why it refuses what a publication asks for. */
final class SqlStates {
    static final String LOCK_NOT_AVAILABLE = "55P03";
    static final String DEADLOCK = "40P01";

    private SqlStates() {}
}
