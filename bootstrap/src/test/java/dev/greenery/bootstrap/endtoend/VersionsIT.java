package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.cli.ExitCodes;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Marts are held back, published and rolled back; each run's rows tell its number. */
@ExtendWith({WarehouseExtension.class, ProgramExtension.class})
class VersionsIT {
    private static final String QUESTION =
            "{\"query\": \"{ mart { runId } dimProducts(first: 1, filter: {known: {eq: true}})"
                    + " { nodes { inventory } } }\"}";

    private TestDatabase database;
    private ProgramOnDatabase program;

    @BeforeEach
    void importAShop(TestDatabase empty, ProgramOnDatabase started, @TempDir Path directory) {
        database = empty;
        program = started;
        String shop = directory.resolve("shop").toString();
        program.succeed("generate", "--users", "30", "--seed", "7", "--out", shop);
        program.succeed("import", shop);
    }

    /** Gives the data the number of the run that is to build it; runs are counted from one. */
    private Ended build(int number, String... options) {
        database.execute("UPDATE raw.products SET inventory = " + number);
        return program.succeed(
                Stream.concat(Stream.of("build", "--full"), Stream.of(options))
                        .toArray(String[]::new));
    }

    /** The number of the run whose rows consumers see, by SQL, by the program and by the API. */
    private long seen() throws Exception {
        String shown =
                program.succeed(
                                "show",
                                "core.dim_products",
                                "--columns=inventory",
                                "--format=csv",
                                "--limit=1000")
                        .out();
        long number = database.number("SELECT max(inventory) FROM core.dim_products WHERE known");
        assertThat(shown.lines()).contains(Long.toString(number));
        assertThat(answer())
                .contains("\"runId\":%d}".formatted(number), "\"inventory\":%d}".formatted(number));
        return number;
    }

    private String answer() throws IOException, InterruptedException {
        URI core = program.serve().resolve("/graphql/core");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(core)
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(QUESTION))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    /** Those of core, such as {@code 2 published}. */
    private List<String> versions() {
        return program.succeed("versions", "core", "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> cells[1] + " " + cells[2])
                .toList();
    }

    @Test
    void aMartGoesBackToWhatConsumersSawBeforeAndForthAgain() throws Exception {
        build(1);
        build(2);
        assertThat(versions()).containsExactly("2 published", "1 kept");

        Ended back = program.succeed("rollback", "core");

        assertThat(back.out()).contains("core: run 1 (", "before it was run 2 (");
        assertThat(seen()).isEqualTo(1);
        assertThat(versions()).containsExactly("2 kept", "1 published");

        program.succeed("rollback", "core", "--to", "2");
        assertThat(seen()).isEqualTo(2);
    }

    @Test
    void theNextBuildPublishesWhatItBuildsWhateverWasRolledBack() throws Exception {
        build(1);
        build(2);
        program.succeed("rollback", "core");

        build(3);

        assertThat(seen()).isEqualTo(3);
        assertThat(versions()).containsExactly("3 published", "2 kept", "1 kept");
    }

    @Test
    void whatIsHeldIsSeenOnceItIsPublished() throws Exception {
        build(1);
        Ended held = build(2, "--hold");

        assertThat(held.out()).contains("Held: core, marketing, product;");
        assertThat(seen()).isEqualTo(1);
        assertThat(versions()).containsExactly("2 held", "1 published");
        assertThat(database.rows("SELECT status FROM ops.runs ORDER BY run_id"))
                .containsExactly(List.of("published"), List.of("held"));

        program.succeed("publish");

        assertThat(seen()).isEqualTo(2);
        assertThat(versions()).containsExactly("2 published", "1 kept");
        assertThat(
                        database.rows(
                                "SELECT DISTINCT ON (mart) mart, run_id FROM ops.publications"
                                        + " ORDER BY mart, publication_id DESC"))
                .containsExactly(
                        List.of("core", "2"), List.of("marketing", "2"), List.of("product", "2"));
    }

    @Test
    void oneMartOfWhatIsHeldIsPublishedAlone() throws Exception {
        build(1);
        build(2, "--hold");

        program.succeed("publish", "product");

        assertThat(seen()).isEqualTo(1);
        assertThat(versions()).containsExactly("2 held", "1 published");
    }

    @Test
    void aWarehouseThatHasPublishedNothingHoldsItsFirstBuild() throws Exception {
        build(1, "--hold");
        assertThat(program.run("show", "core.dim_products").exitCode())
                .isEqualTo(ExitCodes.NOT_PUBLISHED);

        Ended published = program.succeed("publish");

        assertThat(published.out()).contains("core: run 1 (", "nothing was before");
        assertThat(seen()).isEqualTo(1);
    }

    @Test
    void asManyVersionsAreKeptAsTheBuildIsTold() {
        build(1);
        build(2);
        build(3);
        build(4);
        assertThat(versions()).containsExactly("4 published", "3 kept", "2 kept");

        build(5, "--keep-versions", "0");

        assertThat(versions()).containsExactly("5 published");
        assertThat(
                        database.number(
                                "SELECT count(*) FROM pg_namespace WHERE nspname LIKE"
                                        + " 'core\\_\\_r%'"))
                .isEqualTo(1);
    }

    @Test
    void anotherHeldVersionReplacesTheFirst() {
        build(1);
        build(2, "--hold");
        build(3, "--hold");

        assertThat(versions()).containsExactly("3 held", "1 published");
    }

    @Test
    void whatTheProgramCannotReadIsNotPublishedAndWhatItNeedNotReadIsTold() throws Exception {
        build(1);
        build(2);
        database.execute("ALTER TABLE core__r1.dim_products RENAME COLUMN inventory TO stock");

        Ended refused = program.run("rollback", "core");

        assertThat(refused.exitCode()).isEqualTo(ExitCodes.BLOCKED);
        assertThat(refused.err())
                .contains("cannot read run 1 of core:")
                .contains("- core.dim_products has no column inventory (integer)");
        assertThat(seen()).isEqualTo(2);

        database.execute(
                """
                ALTER TABLE core__r1.dim_products RENAME COLUMN stock TO inventory;
                ALTER TABLE core__r1.dim_products ADD COLUMN pot text\
                """);
        assertThat(program.succeed("rollback", "core").err())
                .contains("no model of core.dim_products.pot, which run 1 made");
        assertThat(seen()).isEqualTo(1);
    }

    @Test
    void whatThereIsNotIsRefusedAndChangesNothing() throws Exception {
        build(1);

        assertThat(program.run("rollback", "core").told())
                .isEqualTo(
                        "2: Of core nothing is kept that is older than what consumers see; there"
                                + " is run 1 (published)");
        assertThat(program.run("rollback", "core", "--to", "7").told())
                .isEqualTo("2: Run 7 of core is not kept; there is run 1 (published)");
        assertThat(program.run("rollback", "cor").told())
                .isEqualTo("2: No mart is called 'cor'; did you mean 'core'?");
        assertThat(program.run("publish").told())
                .isEqualTo("2: Nothing is held; 'greenery build --hold' holds what it builds");
        assertThat(seen()).isEqualTo(1);
    }
}
