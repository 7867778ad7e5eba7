package dev.greenery.bootstrap.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.bootstrap.endtoend.GuideMart;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/**
 * After whatever happens to a shop in PostgreSQL, a build of what changed leaves what a build of
 * everything on a fresh warehouse does: every row, every test, every count, every metric.
 */
@Tag("embedded")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncrementalBuildIT {
    /** Some ten seconds each; of more than ten the last one is another in each run. */
    private static final int SEQUENCES = Integer.getInteger("greenery.sequences", 1);

    private static final int KNOWN = 10;

    private static final int DAYS = 4;

    private final List<ClassLoader> versionsOfMarts = new ArrayList<>();
    private final Extents extents = new Extents();
    private RawTables shop;

    @BeforeAll
    void makeShop(@TempDir Path directory) throws IOException {
        String files = directory.resolve("shop").toString();
        try (TestDatabase database = TestDatabase.create();
                ProgramOnDatabase program =
                        ProgramOnDatabase.start(
                                database,
                                IncrementalBuildIT.class.getClassLoader(),
                                "greenery.threads",
                                "1")) {
            program.succeed("generate", "--users", "60", "--seed", "7", "--out", files);
            program.succeed("import", files);
            shop = RawTables.of(database);
        }
        versionsOfMarts.add(GuideMart.load(directory.resolve("one"), UnaryOperator.identity()));
        versionsOfMarts.add(
                GuideMart.load(
                        directory.resolve("other"),
                        source -> source.replace("valueOf(3_600)", "valueOf(1_800)")));
    }

    @AfterAll
    void stop() throws IOException {
        for (ClassLoader marts : versionsOfMarts) {
            ((URLClassLoader) marts).close();
        }
        assertThat(extents.shareOfChanges()).as(extents.toString()).isGreaterThan(0.25);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SEQUENCES)
                .map(seed -> seed == SEQUENCES && seed > KNOWN ? System.nanoTime() : seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anIncrementalBuildIsABuildOfEverything(long seed) throws Exception {
        try (ChangingWarehouse warehouse =
                new ChangingWarehouse(seed, shop, versionsOfMarts, extents)) {
            for (int day = 0; day < DAYS; day++) {
                warehouse.nextDay();
            }
            tell("after seed %d %s".formatted(seed, extents));
        }
    }

    @SuppressWarnings("SystemOut") // whoever reads the build's output wants to know
    private static void tell(String line) {
        System.out.println("Incremental builds: " + line);
    }
}
