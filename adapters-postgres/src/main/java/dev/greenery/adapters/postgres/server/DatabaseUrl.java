package dev.greenery.adapters.postgres.server;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.out.WarehouseException;

import org.postgresql.Driver;
import org.postgresql.PGProperty;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A server by URL, as JDBC ({@code jdbc:postgresql://host/db?user=me}) or as the database's own
 * programs write it ({@code postgresql://me:secret@host/db}).
 *
 * @param jdbcUrl may hold a password: for connecting, never for telling
 */
record DatabaseUrl(String jdbcUrl) {
    private static final String JDBC = "jdbc:";
    private static final Pattern PASSWORD = Pattern.compile("[?&]password=");

    /** Checks that the driver understands it. */
    DatabaseUrl {
        requireNonNull(jdbcUrl, "jdbcUrl is null");
        if (Driver.parseURL(jdbcUrl, new Properties()) == null) {
            throw malformed();
        }
    }

    /** The server of a URL in either form. */
    static DatabaseUrl of(String url) {
        if (url.startsWith(JDBC)) {
            return new DatabaseUrl(url);
        }
        try {
            return new DatabaseUrl(jdbcUrlOf(new URI(url)));
        } catch (URISyntaxException e) {
            // The cause quotes the URL, and with it the password.
            throw malformed();
        }
    }

    private static String jdbcUrlOf(URI uri) {
        String scheme = uri.getScheme();
        if (!"postgresql".equals(scheme) && !"postgres".equals(scheme)) {
            throw malformed();
        }
        requireEncoded(uri);
        StringBuilder url = new StringBuilder("jdbc:postgresql://").append(hostOf(uri));
        url.append(uri.getRawPath()).append('?');
        if (uri.getRawQuery() != null) {
            url.append(uri.getRawQuery()).append('&');
        }
        return url.append(credentialsOf(uri)).toString();
    }

    /** What a password holds unencoded ends the part of the URL that it stands in. */
    private static void requireEncoded(URI uri) {
        boolean hostIsLost = uri.getRawAuthority() != null && uri.getHost() == null;
        boolean pathHoldsMore =
                uri.getRawPath().indexOf('/', 1) >= 0 || uri.getRawPath().contains("@");
        boolean queryHoldsMore = uri.getRawQuery() != null && uri.getRawQuery().contains("@");
        if (hostIsLost || pathHoldsMore || queryHoldsMore || uri.getRawFragment() != null) {
            throw malformed();
        }
    }

    private static String hostOf(URI uri) {
        String host = uri.getHost() == null ? "localhost" : uri.getHost();
        return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }

    private static String credentialsOf(URI uri) {
        if (uri.getUserInfo() == null) {
            return "";
        }
        String[] credentials = uri.getUserInfo().split(":", 2);
        String user = "user=" + encode(credentials[0]);
        return credentials.length == 1 ? user : user + "&password=" + encode(credentials[1]);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static WarehouseException malformed() {
        return new WarehouseException(
                "The database URL is not one of PostgreSQL: write"
                    + " postgresql://USER:PASSWORD@HOST:PORT/DATABASE, and in user and password %23"
                    + " for #, %25 for %, %2F for /, %3F for ?, %40 for @, %20 for a space");
    }

    /** Why a text is no URL of PostgreSQL, if it is none; never with what it holds. */
    static Optional<String> problem(String url) {
        try {
            of(url);
            return Optional.empty();
        } catch (WarehouseException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Whether the URL itself names a user. */
    boolean namesUser() {
        return PGProperty.USER.isPresent(Driver.parseURL(jdbcUrl, new Properties()));
    }

    /** Whether the URL itself holds a password; the driver's parser looks into files as well. */
    boolean holdsPassword() {
        return PASSWORD.matcher(jdbcUrl).find();
    }

    /** Host, port and database alone. */
    @Override
    public String toString() {
        Properties parsed = requireNonNull(Driver.parseURL(jdbcUrl, new Properties()));
        return "%s:%s/%s"
                .formatted(
                        PGProperty.PG_HOST.getOrDefault(parsed),
                        PGProperty.PG_PORT.getOrDefault(parsed),
                        PGProperty.PG_DBNAME.getOrDefault(parsed));
    }
}
