package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class WhatIsAcceptedBuildsIT {
    /** Every build has a database of its own. */
    private static final int BUILDS = 5;

    /** A data test may block what is absurd; nothing ends a build. */
    @Property(tries = BUILDS, shrinking = ShrinkingMode.OFF)
    void whateverAnImportTakesABuildBuilds(@ForAll("shops") ShopAtItsEdges shop)
            throws IOException {
        Path directory = Files.createTempDirectory("edges");
        shop.write(directory);
        try (TestDatabase database = TestDatabase.create();
                ProgramOnDatabase program =
                        ProgramOnDatabase.start(database, getClass().getClassLoader())) {
            Ended imported = program.run("import", directory.toString());
            assertThat(imported.exitCode()).as(imported.toString()).isZero();
            assertThat(database.rows("SELECT file, line, column_name, reason FROM raw.rejects"))
                    .isEmpty();

            Ended build = program.run("build");

            assertThat(build.exitCode()).as(build.err()).isIn(0, 4);
        }
    }

    @Provide
    Arbitrary<ShopAtItsEdges> shops() {
        return ShopAtItsEdges.any();
    }
}
