package dev.greenery.adapters.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Optional;

/** Processes that share a home and do not see each other. */
@Tag("embedded")
class ContainersIT extends ServerScenario {
    @BeforeAll
    static void requireContainers() throws Exception {
        Container.assumeAllowed();
    }

    @Test
    void twoContainersUseOneServer() throws Exception {
        try (EmbeddedServer server = join()) {
            execute(server, "CREATE TABLE kept (answer int)");
            try (OtherProcess other = OtherProcess.joiningFromAContainer(home)) {
                assertThat(other.port()).isEqualTo(server.address().port());
                execute(server, "INSERT INTO kept VALUES (42)");
                other.leave();
            }
            assertThat(answer(server.address())).isEqualTo(42);
        }
        try (EmbeddedServer server = join()) {
            assertThat(answer(server.address())).as("after a new start").isEqualTo(42);
        }
    }

    @Test
    void theServerOfAnotherContainerIsJoinedAndNeverSignalled() throws Exception {
        try (OtherProcess starter = OtherProcess.joiningFromAContainer(home)) {
            Postmaster started = Postmaster.read(home.data()).orElseThrow();
            try (EmbeddedServer server = join()) {
                assertThat(server.address().port()).isEqualTo(starter.port());
                execute(server, "CREATE TABLE kept AS SELECT 42 AS answer");
            }
            assertThat(Postmaster.read(home.data())).contains(started);
            starter.leave();
        }
        try (EmbeddedServer server = join()) {
            assertThat(answer(server.address())).isEqualTo(42);
        }
    }

    @Test
    void theDataOfAContainerThatWasKilledAreRecovered() throws Exception {
        try (OtherProcess starter = OtherProcess.joiningFromAContainer(home);
                EmbeddedServer server = join()) {
            execute(server, "CREATE TABLE kept AS SELECT 42 AS answer");

            starter.killContainer();

            assertThat(answer(server.renew())).isEqualTo(42);
        }
    }

    @Test
    void aServerOutOfReachIsLeftAloneAndNamed() throws Exception {
        try (EmbeddedServer server = join()) {
            execute(server, "CREATE TABLE kept AS SELECT 42 AS answer");

            Process stranger =
                    OtherProcess.start(Container.SHARING_NOTHING, RefusedUser.class, home);

            assertThat(output(stranger))
                    .contains(home.directory().toString())
                    .contains("process %d".formatted(Postmaster.read(home.data()).get().pid()))
                    .contains("share its network")
                    .contains("GREENERY_DB_URL");
            assertThat(answer(server.address())).isEqualTo(42);
        }
    }

    @Test
    void aKilledServerThatNobodyReapsKeepsNoHomeClosed() throws Exception {
        Process first = OtherProcess.start(Container.SHARING_NETWORK, UnreapedHome.class, home);

        assertThat(output(first)).contains("killed ", "joined ");
        assertThat(first.waitFor()).isZero();
    }

    @Test
    void whereNothingLocksTheNumbersOfAnotherContainerAreNotBelieved() throws Exception {
        join().close();
        Place here = Place.here();
        new Place(here.boot(), "pid:[1]", "attic").writeTo(home.serverLock());
        new Mark(1, home.data().toString()).writeTo(home.data());

        assertThat(withoutLocks().look())
                .isInstanceOfSatisfying(
                        ServerState.Doubtful.class,
                        doubt ->
                                assertThat(doubt.reason())
                                        .contains("'attic'", "postmaster.pid", "delete"));
        Files.delete(Postmaster.file(home.data()));
    }

    private ServerWatch withoutLocks() throws IOException {
        return new ServerWatch(home.data(), new ServerLock(home.serverLock(), Optional.empty()));
    }

    private static String output(Process process) throws IOException {
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static int answer(ServerAddress address) throws SQLException {
        return Integer.parseInt(query(address, "SELECT answer FROM kept"));
    }
}
