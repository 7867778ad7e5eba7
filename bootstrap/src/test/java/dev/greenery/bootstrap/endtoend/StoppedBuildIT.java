package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.greenery.adapters.postgres.embedded.EmbeddedServer;
import dev.greenery.adapters.postgres.embedded.ServerAddress;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.cli.Program;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;
import dev.greenery.bootstrap.wiring.MicronautPlatform;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A build is told to stop. It stops at once, even while it waits for others, says what it leaves in
 * place, and clears away the rest.
 */
@ExtendWith(WarehouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoppedBuildIT {
    private static final String STOPPED =
            "The build was stopped: nothing was published, and every mart is as it was";
    private static final String LAST_RUN =
            "SELECT status || ': ' || message FROM ops.runs ORDER BY run_id DESC LIMIT 1";
    private static final String LEFT =
            "SELECT count(*) FROM pg_namespace WHERE nspname LIKE '%\\_\\_next'";

    /** Every key is built for ten minutes, unless somebody cancels it. */
    private static final String SLOW_KEYS =
            """
            CREATE FUNCTION public.sleep() RETURNS event_trigger LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM pg_sleep(600);
            END $$;
            CREATE EVENT TRIGGER sleep ON ddl_command_end WHEN TAG IN ('ALTER TABLE')
                EXECUTE FUNCTION public.sleep()\
            """;

    private Path shop;

    @BeforeAll
    void generate(@TempDir Path directory) {
        assumeTrue(ProgramProcess.TAKES_SIGNALS, "signals are sent on Linux");
        shop = directory.resolve("shop");
        run("generate", "--users", "30", "--seed", "7", "--out", shop.toString());
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aBuildThatWaitsToPublishIsStopped(String signal, int exitCode, TestDatabase database)
            throws Exception {
        try (ProgramOnDatabase program =
                ProgramOnDatabase.start(database, StoppedBuildIT.class.getClassLoader())) {
            assertThat(program.run("import", shop.toString()).exitCode()).isZero();
            assertThat(program.run("build").exitCode()).isZero();
            try (Barrier reader = Barrier.againstReplacement(database, "core.fact_orders");
                    ProgramProcess build = ProgramProcess.build(database)) {
                build.awaitStage("publish");
                while (!reader.isWaitedFor()) {
                    assertThat(build.isAlive()).as("the build waits").isTrue();
                }

                build.signal(signal);

                assertThat(build.ended().told()).isEqualTo(exitCode + ": " + STOPPED);
                assertThat(database.rows(LAST_RUN)).containsExactly(List.of("failed: " + STOPPED));
                assertThat(database.number(LEFT)).isZero();
                Ended read = program.run("show", "fact_orders", "--limit", "1");
                assertThat(read.exitCode()).as(read.toString()).isZero();
            }
        }
    }

    @Test
    void ctrlCDoesNotReachTheServerBeforeTheBuildHasClearedAway(@TempDir Path home)
            throws Exception {
        run("import", shop.toString(), "--home", home.toString());
        askIn(home, SLOW_KEYS);
        try (ProgramProcess build = ProgramProcess.in(home, "build")) {
            build.awaitStage("audit");

            build.pressCtrlC();

            assertThat(build.ended().told()).isEqualTo("130: " + STOPPED);
        }
        assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(askIn(home, LAST_RUN)).isEqualTo("failed: " + STOPPED);
        assertThat(askIn(home, LEFT)).isEqualTo("0");
    }

    private static void run(String... arguments) {
        StringWriter err = new StringWriter();
        try (Program program =
                new Program(
                        MicronautPlatform::start,
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(err))) {
            assertThat(program.run(arguments)).as(err.toString()).isZero();
        }
    }

    private static String askIn(Path home, String sql) throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.join(home)) {
            ServerAddress address = server.address();
            try (Connection connection =
                            DriverManager.getConnection(
                                    address.jdbcUrl(), address.user(), address.password());
                    Statement statement = connection.createStatement()) {
                if (!statement.execute(sql)) {
                    return "";
                }
                try (ResultSet answer = statement.getResultSet()) {
                    answer.next();
                    return answer.getString(1);
                }
            }
        }
    }
}
