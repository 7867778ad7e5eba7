package dev.greenery.adapters.postgres.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.net.URLEncoder;

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

    /** The URL for PostgreSQL's own programs, with user and password: for connecting only. */
    public String url() {
        return "postgresql://%s:%s@127.0.0.1:%d/postgres"
                .formatted(encode(user), encode(password), port);
    }

    /** Not as forms do it, which write a space as a plus. */
    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return jdbcUrl();
    }
}
