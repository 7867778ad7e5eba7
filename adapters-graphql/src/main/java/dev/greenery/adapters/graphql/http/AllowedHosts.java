package dev.greenery.adapters.graphql.http;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.setting.Configurable;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.http.server.HttpServerConfiguration;

import jakarta.inject.Singleton;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names under which the server may be asked: those of this machine alone, the one that it
 * listens on, and those that are configured. A page of somebody else's whose own name has come to
 * lead here asks under that name.
 */
@Singleton
final class AllowedHosts {
    private static final Pattern HOST =
            Pattern.compile("(\\[[^\\]]*]|[^:\\[\\]]+?)\\.?(:\\d{0,5})?");

    private final Set<String> names;

    AllowedHosts(Configured configured, HttpServerConfiguration server) {
        this.names =
                Stream.concat(configured.allowedHosts().stream(), server.getHost().stream())
                        .flatMap(host -> name(host).stream())
                        .filter(name -> !isWildcard(name))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What is configured.
     *
     * @param allowedHosts names or addresses, without ports
     */
    @ConfigurationProperties("greenery")
    record Configured(
            @Bindable(defaultValue = "")
                    @Configurable(
                            "further names under which the server may be asked, with commas between"
                                    + " them; it answers others with 421")
                    List<String> allowedHosts) {
        Configured {
            requireNonNull(allowedHosts, "allowedHosts is null");
            allowedHosts = List.copyOf(allowedHosts);
        }
    }

    /** Whether a request may have this Host header. */
    boolean allows(String header) {
        return name(header)
                .filter(
                        name ->
                                name.equals("localhost")
                                        || names.contains(name)
                                        || address(name)
                                                .filter(InetAddress::isLoopbackAddress)
                                                .isPresent())
                .isPresent();
    }

    /** The name without its port; nothing where there is none. */
    private static Optional<String> name(String host) {
        Matcher parts = HOST.matcher(host.strip());
        return parts.matches()
                ? Optional.of(parts.group(1).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** An address that stands for all addresses of the machine is nobody's name. */
    private static boolean isWildcard(String name) {
        return address(name).filter(InetAddress::isAnyLocalAddress).isPresent();
    }

    private static Optional<InetAddress> address(String name) {
        try {
            return Optional.of(InetAddress.ofLiteral(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
