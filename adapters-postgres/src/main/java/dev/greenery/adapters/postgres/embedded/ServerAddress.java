package dev.greenery.adapters.postgres.embedded;

import static java.util.Objects.requireNonNull;

/** How to reach an embedded server. */
public record ServerAddress(int port, String user, String password) {
    /** Checks that nothing is missing. */
    public ServerAddress {
        requireNonNull(user, "user is null");
        requireNonNull(password, "password is null");
    }

    /** The JDBC URL, without the password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return jdbcUrl();
    }
}
