package dev.greenery.adapters.graphql.http;

import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Warns whoever opens the server to others: nobody has to say who they are. */
@Singleton
final class OpenDoorWarning {
    private static final Logger LOG = LoggerFactory.getLogger(OpenDoorWarning.class);

    private final HttpServerConfiguration server;

    OpenDoorWarning(HttpServerConfiguration server) {
        this.server = server;
    }

    @EventListener
    void warn(ServerStartupEvent started) {
        server.getHost()
                .filter(host -> !isThisMachineAlone(host))
                .ifPresent(
                        host ->
                                LOG.warn(
                                        "Listening on {}:{}: everybody who reaches it can read all"
                                            + " marts, personal data apart. Listen on 127.0.0.1, or"
                                            + " let a proxy ask who they are",
                                        host,
                                        started.getSource().getPort()));
    }

    static boolean isThisMachineAlone(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
