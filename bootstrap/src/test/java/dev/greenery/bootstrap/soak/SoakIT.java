package dev.greenery.bootstrap.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;
import dev.greenery.bootstrap.marts.ProductMarts;
import dev.greenery.bootstrap.soak.Reader.Phase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Day after day, an export is imported, built and published under readers who are always there, and
 * under what others have put on published tables: nobody notices, and nothing grows.
 */
@ExtendWith(WarehouseExtension.class)
@EnabledIfSystemProperty(
        named = SoakIT.FOR_DAYS,
        matches = "\\d+",
        disabledReason = "it takes minutes: -Dgreenery.days=30 runs it, as .ci/run does")
class SoakIT {
    static final String FOR_DAYS = "greenery.days";

    /** Fewer than four show no growth. */
    private static final int DAYS = Integer.getInteger(FOR_DAYS, 4);

    /** Days that are built and held, for the readers to be compared with. */
    private static final int HELD_DAYS = Math.max(1, DAYS / 10);

    private static final int DAYS_BETWEEN_IDLE_CLIENTS = 3;

    /** Enough for an answer of each mart that was asked for after the publication. */
    private static final int READS_A_DAY = 4;

    @TempDir private Path exports;
    private TestDatabase database;
    private ProgramOnDatabase program;
    private Colleagues colleagues;
    private Readers readers;
    private final List<WarehouseSize> sizes = new ArrayList<>();

    @BeforeEach
    void liveTheFirstDay(TestDatabase empty) throws Exception {
        database = empty;
        ClassLoader marts = SoakIT.class.getClassLoader();
        program = ProgramOnDatabase.start(empty, marts, "greenery.publication-patience", "60s");
        program.succeed(
                "generate",
                "--days=" + (DAYS + HELD_DAYS),
                "--users=30",
                "--seed=7",
                "--out=" + exports);
        importDay(1);
        program.succeed("build", "--full");
        colleagues = Colleagues.arrive(database);
        readers =
                Readers.start(
                        new GraphQlWay(program.serve()),
                        SqlWay.join(colleagues.connect(Colleagues.DASHBOARD)),
                        SqlWay.transaction(colleagues.connect(Colleagues.DASHBOARD)));
        readers.awaitReads(READS_A_DAY);
        sizes.add(WarehouseSize.after(1, database));
    }

    @AfterEach
    void leave() throws Exception {
        readers.stop();
        program.close();
        colleagues.close();
    }

    private void importDay(int day) {
        program.succeed("import", "--full", exports.resolve("day-%02d".formatted(day)).toString());
    }

    @Test
    void nobodyNoticesPublicationsAndNothingGrows() throws Exception {
        for (int day = 2; day <= DAYS; day++) {
            live(day);
            colleagues.assertThatAllWorks();
            cleanUpOvernight();
            sizes.add(WarehouseSize.after(day, database));
        }
        liveWithoutPublications();
        Growth growth = new Growth(sizes);
        readers.all().forEach(reader -> tell(reader.told()));
        growth.told().forEach(SoakIT::tell);

        PublishedRuns runs = new PublishedRuns(database, DAYS);
        runs.assertThatNoneIsLost();
        readers.all().forEach(runs::assertThatEachReadSawOne);
        growth.assertThatItLevelsOff();
    }

    /** A night of a few seconds is too short for the server to begin by itself. */
    private void cleanUpOvernight() {
        database.execute("VACUUM");
    }

    private void live(int day) throws Exception {
        readers.enter(Phase.PUBLICATIONS);
        assertThat(publish(day).out())
                .contains("Published: " + String.join(", ", ProductMarts.names()) + "\n");
        readers.awaitReads(READS_A_DAY);
        readers.enter(Phase.UNMEASURED);
    }

    private Ended publish(int day) throws Exception {
        if (day % DAYS_BETWEEN_IDLE_CLIENTS != 0) {
            importDay(day);
            return program.succeed("build", "--full");
        }
        try (IdleClient client = IdleClient.open(colleagues.connect(Colleagues.DASHBOARD))) {
            importDay(day);
            return client.stayInTheWayOf(
                    () -> program.succeed("build", "--full"), database, readers);
        }
    }

    private void liveWithoutPublications() {
        readers.enter(Phase.NO_PUBLICATIONS);
        for (int day = DAYS + 1; day <= DAYS + HELD_DAYS; day++) {
            importDay(day);
            program.succeed("build", "--hold");
        }
        readers.enter(Phase.UNMEASURED);
    }

    @SuppressWarnings("SystemOut") // whoever reads the build's output wants to know
    private static void tell(String line) {
        System.out.println("Soak: " + line);
    }
}
