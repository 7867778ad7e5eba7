package dev.greenery.adapters.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.application.port.out.CancelWork;
import dev.greenery.application.port.out.WarehouseUnavailableException;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A server that takes connections and says nothing, as one that is frozen. */
@Timeout(120)
class SilentServerTest {
    private ServerSocket server;
    private ApplicationContext context;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        context =
                ApplicationContext.run(
                        Map.of(
                                "greenery.db-url",
                                "postgresql://us:secret@127.0.0.1:%d/shop"
                                        .formatted(server.getLocalPort())));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        context.close();
    }

    @Test
    void isNotWaitedForWithoutEnd() {
        Warehouse warehouse = context.getBean(Warehouse.class);

        assertThatThrownBy(() -> warehouse.open().close())
                .isInstanceOf(WarehouseUnavailableException.class);
    }

    @Test
    void keepsNobodyFromGivingUp() throws IOException {
        Warehouse warehouse = context.getBean(Warehouse.class);
        CompletableFuture<Connection> opening =
                CompletableFuture.supplyAsync(() -> open(warehouse));
        try (Socket opened = server.accept()) {
            context.getBean(CancelWork.class).cancel();

            assertThat(opened.isConnected()).isTrue();
            assertThat(opening).isNotDone();
        }
        assertThat(opening).failsWithin(Duration.ofMinutes(1));
    }

    private static Connection open(Warehouse warehouse) {
        try {
            return warehouse.open();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
