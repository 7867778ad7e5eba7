package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Builds on a warehouse that holds nothing, or no longer what it held. */
@ExtendWith({WarehouseExtension.class, ProgramExtension.class})
class EmptyWarehouseIT {
    private static final String PUBLICATIONS = "SELECT count(*) FROM ops.publications";
    private static final String STAGED =
            "SELECT count(*) FROM pg_namespace WHERE nspname LIKE '%\\_\\_next'";

    private TestDatabase database;
    private ProgramOnDatabase program;

    @BeforeEach
    void start(TestDatabase empty, ProgramOnDatabase started) {
        database = empty;
        program = started;
    }

    @Test
    void nothingIsPublishedOfNothing() {
        Ended build = program.run("build");

        assertThat(build.exitCode()).as(build.toString()).isEqualTo(3);
        assertThat(build.err())
                .contains("Nothing was published: raw.products holds no row", "--allow-empty");
        assertThat(database.number(PUBLICATIONS)).isZero();
        assertThat(database.number(STAGED)).isZero();
        assertThat(database.number("SELECT count(*) FROM ops.runs WHERE status = 'failed'"))
                .isEqualTo(1);
    }

    @Test
    void whatWasPublishedStaysWhenASourceIsEmptied(@TempDir Path directory) {
        String shop = directory.resolve("shop").toString();
        assertThat(
                        program.run("generate", "--users", "40", "--seed", "7", "--out", shop)
                                .exitCode())
                .isZero();
        assertThat(program.run("import", shop).exitCode()).isZero();
        assertThat(program.run("build").exitCode()).isZero();
        long events = database.number("SELECT count(*) FROM product.fact_page_views");
        long published = database.number(PUBLICATIONS);
        database.execute("TRUNCATE raw.events");

        Ended build = program.run("build", "--mart", "product");

        assertThat(build.exitCode()).as(build.toString()).isEqualTo(3);
        assertThat(build.err())
                .contains("raw.events holds no row")
                .contains("product.fact_page_views would lose all its rows");
        assertThat(database.number("SELECT count(*) FROM product.fact_page_views"))
                .isEqualTo(events);
        assertThat(database.number(PUBLICATIONS)).isEqualTo(published);
        assertThat(program.run("build", "--mart", "product", "--allow-empty").exitCode()).isZero();
        assertThat(database.number("SELECT count(*) FROM product.fact_page_views")).isZero();
    }
}
