package dev.greenery.adapters.postgres.basis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.adapters.postgres.operations.ReportTransaction;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.change.Basis;
import dev.greenery.application.change.MergedGroup;
import dev.greenery.application.change.SourceMoment;
import dev.greenery.application.port.out.FindBasis;
import dev.greenery.application.port.out.FindBasis.Found;
import dev.greenery.application.port.out.FindBasis.Found.Missing;
import dev.greenery.application.port.out.FindBasis.Found.Noted;
import dev.greenery.application.port.out.RunLog;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.RunReport;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a build notes for the next one is found as long as consumers see what it is of. */
@ExtendWith(WarehouseExtension.class)
class BasisIT {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<String> BOTH = List.of("core", "marketing");
    private static final MergedGroup ODD =
            new MergedGroup(
                    "core.by_plant",
                    List.of("a \"b\" \\ {c},\td\r\ne", "", "NULL"),
                    Arrays.asList(null, "", "null", "\\N", "Ä\u2028\uD83C\uDF3F"));
    private static final MergedGroup PLAIN =
            new MergedGroup("core.by_plant", List.of("oak"), List.of("7"));

    private TestDatabase database;
    private ApplicationContext context;

    @BeforeEach
    void connect(TestDatabase given) {
        database = given;
        context = ApplicationContext.run(Map.of("greenery.db-url", given.url()));
    }

    @AfterEach
    void close() {
        context.close();
    }

    private static Basis basis(List<MergedGroup> groups) {
        return new Basis(
                new SourceMoment("10:20:10,14"),
                BOTH,
                Map.of("core.orders", "abc", "core.users", "d'e"),
                Map.of("orders", "12.30", "odd", "\"\\\n"),
                groups);
    }

    private RunId publish(List<String> marts, Optional<Basis> basis) {
        RunId run = context.getBean(RunLog.class).begin(marts, NOW);
        RunReport report =
                new RunReport(
                        run, NOW, NOW, marts, List.of(), Map.of(), Map.of(), List.of(), List.of());
        context.getBean(ReportTransaction.class)
                .keep(
                        report,
                        new BasisPublication(
                                SchemaNames.PLAIN, report, basis, connection -> new Published()));
        marts.forEach(mart -> see(mart, run));
        return run;
    }

    private void see(String mart, RunId run) {
        database.execute(
                "INSERT INTO ops.publications VALUES ('%s', %s, '%s')".formatted(mart, run, NOW));
    }

    private Found find(List<String> marts) {
        return context.getBean(FindBasis.class).of(marts);
    }

    @Test
    void isFoundAsItWasNoted() {
        Basis noted = basis(List.of(ODD, PLAIN));

        publish(BOTH, Optional.of(noted));

        assertThat(find(BOTH))
                .isInstanceOfSatisfying(
                        Noted.class,
                        found -> {
                            assertThat(found.basis().of(BOTH))
                                    .usingRecursiveComparison()
                                    .ignoringCollectionOrder()
                                    .isEqualTo(noted);
                        });
        assertThat(find(List.of("core"))).isInstanceOf(Noted.class);
    }

    @Test
    void onlyWhatDiffersIsWritten() {
        MergedGroup changed = new MergedGroup(PLAIN.rollup(), PLAIN.key(), List.of("8"));
        MergedGroup added = new MergedGroup(PLAIN.rollup(), List.of("elm"), List.of("1"));
        MergedGroup removed = new MergedGroup(PLAIN.rollup(), List.of("fir"), List.of("1"));
        publish(BOTH, Optional.of(basis(List.of(ODD, PLAIN, removed))));
        String untouched =
                "SELECT ctid, xmin FROM ops.basis_groups WHERE cardinality(key) = 3"
                        + " UNION ALL SELECT ctid, xmin FROM ops.basis_totals";
        List<List<String>> before = database.rows(untouched);

        publish(BOTH, Optional.of(basis(List.of(ODD, changed, added))));

        assertThat(database.rows(untouched)).isEqualTo(before);
        assertThat(find(BOTH))
                .isInstanceOfSatisfying(
                        Noted.class,
                        found ->
                                assertThat(found.basis().groups())
                                        .containsExactlyInAnyOrder(ODD, changed, added));
    }

    @Test
    void keysCanBeLong() {
        MergedGroup group = new MergedGroup("core.r", List.of("x".repeat(100_000)), List.of("1"));

        publish(BOTH, Optional.of(basis(List.of(group))));

        assertThat(find(BOTH))
                .isInstanceOfSatisfying(
                        Noted.class, found -> assertThat(found.basis().groups()).contains(group));
    }

    @Test
    void isMissingBeforeThereIsAny() {
        assertThat(find(BOTH)).isEqualTo(new Missing("no build has noted one yet"));
    }

    @Test
    void isOfTheMartsThatWereBuiltTogether() {
        publish(List.of("core"), Optional.of(basis(List.of()).of(List.of("core"))));

        assertThat(find(BOTH)).isEqualTo(new Missing("the last build of all was of core only"));
    }

    @Test
    void isMissingOnceAMartWasRolledBack() {
        RunId old = publish(BOTH, Optional.empty());
        publish(BOTH, Optional.of(basis(List.of())));
        see("core", old);

        assertThat(find(BOTH)).isEqualTo(new Missing("core was rolled back to run 1"));
        assertThat(find(List.of("marketing"))).isInstanceOf(Noted.class);
    }

    @Test
    void isMissingOnceAMartWasPublishedByItself() {
        publish(BOTH, Optional.of(basis(List.of())));
        RunId later = context.getBean(RunLog.class).begin(BOTH, NOW);
        see("core", later);

        assertThat(find(BOTH))
                .isEqualTo(new Missing("core was published by run 2, the others by run 1"));
    }

    @Test
    void goesWithAPublicationThatNotesNone() {
        publish(BOTH, Optional.of(basis(List.of(PLAIN))));
        publish(List.of(), Optional.empty());
        assertThat(find(BOTH)).isInstanceOf(Noted.class);

        publish(List.of("core"), Optional.empty());

        assertThat(find(List.of("marketing"))).isEqualTo(new Missing("no build has noted one yet"));
    }
}
