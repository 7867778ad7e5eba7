package dev.greenery.adapters.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.application.port.out.WarehouseException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One home, one server: whoever uses it, and under whatever name. */
@Tag("embedded")
class SharedServerIT extends ServerScenario {
    @Test
    void isSharedByUsersWithinOneProcess() throws Exception {
        EmbeddedServer first = join();
        try (EmbeddedServer second = join()) {
            first.close();
            first.close();

            assertThat(query(second, "SELECT 1")).isEqualTo("1");
        }
        assertThat(running()).isEmpty();
    }

    @Test
    void isSharedByProcessesAndStoppedByTheLastOneOut() throws Exception {
        try (OtherProcess other = OtherProcess.joining(home)) {
            EmbeddedServer server = join();
            assertThat(server.address().port()).isEqualTo(other.port());

            server.close();
            assertThat(running()).as("while the other process uses it").isPresent();

            other.leave();
            assertThat(running()).isEmpty();
        }
    }

    @Test
    void startsWhateverIsSetForClientsOfOtherServers() throws Exception {
        List<String> forOthers = List.of("PGPORT=", "PGDATA=/nowhere", "PGTZ=Mars", "PGUSER=ada");
        try (OtherProcess other = OtherProcess.joiningWith(forOthers, home)) {
            EmbeddedServer server = join();
            assertThat(server.address().port()).isEqualTo(other.port());

            server.close();
            other.leave();
        }
    }

    @Test
    void isUsedByProcessesThatLive() throws Exception {
        assertThat(EmbeddedServer.isUsed(home.directory())).as("before there is any").isFalse();
        try (OtherProcess other = OtherProcess.joining(home)) {
            assertThat(EmbeddedServer.isUsed(home.directory())).isTrue();

            other.kill();

            assertThat(running()).isPresent();
            assertThat(EmbeddedServer.isUsed(home.directory())).as("by the killed one").isFalse();
        }
        try (EmbeddedServer server = join()) {
            assertThat(EmbeddedServer.isUsed(home.directory())).as("by this process").isTrue();
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
        }
        assertThat(EmbeddedServer.isUsed(home.directory())).isFalse();
    }

    @Test
    void outlivesTheProcessThatStartedIt() throws Exception {
        try (OtherProcess starter = OtherProcess.joining(home)) {
            Postmaster before = running().orElseThrow();

            starter.kill();

            try (EmbeddedServer server = join()) {
                assertThat(running()).contains(before);
                assertThat(query(server, "SELECT 1")).isEqualTo("1");
            }
            assertThat(running()).as("the last one out stops it").isEmpty();
        }
    }

    @Test
    void isOneServerUnderAllNamesOfItsHome() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("link"), home.directory());
        Path detour = Path.of("").toAbsolutePath().relativize(link).resolve(".");

        try (OtherProcess other = OtherProcess.joining(home)) {
            for (Path name : List.of(link, detour, Path.of(home.directory() + "/"))) {
                try (EmbeddedServer server = EmbeddedServer.join(name)) {
                    assertThat(server.address().port()).as("as %s", name).isEqualTo(other.port());
                    assertThat(query(server, "SELECT 1")).isEqualTo("1");
                }
            }
            assertThat(running()).as("while the other process uses it").isPresent();
        }
    }

    @Test
    void isOneServerForTwoHomesWhoseDataAreOne() throws Exception {
        join().close();
        Home twin = new Home(directory.resolve("twin")).create();
        Files.createSymbolicLink(twin.data(), home.data());
        Files.createSymbolicLink(twin.programs(), programs);
        Files.copy(home.password(), twin.password());

        try (OtherProcess other = OtherProcess.joining(home);
                EmbeddedServer server = EmbeddedServer.join(twin.directory())) {
            assertThat(server.address().port()).isEqualTo(other.port());
        }
        Files.delete(twin.programs());
    }

    @Test
    void isNotMistakenForTheProgramThatGotItsNumber() throws Exception {
        join().close();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            new Mark(stranger.pid(), home.data().toString()).writeTo(home.data());

            join().close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void refusesAServerThatSomebodyElseStarted() throws Exception {
        join().close();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            String commandLine = stranger.info().commandLine().orElseThrow();
            new Mark(stranger.pid(), commandLine).writeTo(home.data());

            assertThatThrownBy(this::join)
                    .isInstanceOf(WarehouseException.class)
                    .hasMessageContaining(home.directory().toString())
                    .hasMessageContaining("process " + stranger.pid())
                    .hasMessageContaining("pg_ctl stop")
                    .hasMessageContaining("GREENERY_HOME");
        } finally {
            stranger.destroyForcibly();
        }
        Files.delete(Postmaster.file(home.data()));
    }

    @Test
    void startsOverTheMarkOfADeadServerWhoseNumberAnotherProgramGot() throws Exception {
        join().close();
        long another = ProcessHandle.current().pid();
        new Mark(another, home.data().toString()).writeTo(home.data());

        try (EmbeddedServer server = join()) {
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
        }
    }
}
