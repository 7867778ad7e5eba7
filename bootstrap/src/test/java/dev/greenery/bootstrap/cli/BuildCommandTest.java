package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.port.in.BuildMarts;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome.Emptied;
import dev.greenery.application.port.in.BuildMarts.Stage;
import dev.greenery.application.raw.RejectLimit;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.source.SourceTable;
import dev.greenery.application.version.VersionRules;
import dev.greenery.bootstrap.cli.FakePlatform.Ended;

import org.junit.jupiter.api.Test;

import java.util.List;

class BuildCommandTest {
    private final FakePlatform platform = new FakePlatform();

    @Test
    void tellsWhatWasPublishedAndWhatWasFound() {
        Ended ended = ending(Reports.finished(Reports.published())).run("build");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .isEqualToNormalizingNewlines(
                        """
                        mart  model      rows
                        ----  ---------  ----
                        core  dim_users   130

                        Built everything: all was asked for
                        WARN core.dim_users known: 1 of 130 row(s)
                             user_id=7
                        Tests: 1 passed, 1 warned, 0 failed
                        Published: core
                        Published 2021-02-11T23:30:35Z: the shop as of 2021-02-11T23:30:34Z; the oldest change waited 31 s
                        Build 3 took 1.5 s
                        """);
    }

    @Test
    void endsWithItsOwnCodeWhenATestBlocksAMart() {
        Ended ended = ending(Reports.finished(Reports.blocked())).run("build");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.BLOCKED);
        assertThat(ended.out())
                .contains("FAIL core.dim_users not_null_email: 2 of 130 row(s)")
                .contains(
                        "Blocked: core, by core.dim_users not_null_email; the version of"
                                + " 2021-02-10T00:00:00Z stays");
    }

    @Test
    void tellsWhatDependsOnTheTablesOfABlockedMartWhoseItIsAndHowToGoOn() {
        Ended ended = ending(Reports.finished(Reports.dependedOn())).run("build");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.BLOCKED);
        assertThat(ended.out())
                .endsWith(
                        """
                        Tests: 1 passed, 0 warned, 0 failed
                        Published: marketing
                        Published 2021-02-11T23:30:35Z: the shop as of 2021-02-11T23:30:34Z; the oldest change waited 31 s
                        Blocked: core, by what depends on its tables; the version of\
                         2021-02-10T00:00:00Z stays
                             view public.mine of ann
                             function public.f() of ben
                             Drop these, build, and make them again after the build; or build\
                         the other marts alone with --mart
                        Build 3 took 1.5 s
                        """);
    }

    @Test
    void writesWhatDependsOnTheTablesOfABlockedMartAsJson() {
        Ended ended = ending(Reports.finished(Reports.dependedOn())).run("build", "--json");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.BLOCKED);
        assertThat(ended.out())
                .startsWith("{\"run\":3,\"status\":\"partly_published\",")
                .contains(
                        "\"published\":[\"marketing\"],\"held\":[],\"blocked\":[{\"mart\":\"core\",\"because\":[],"
                            + "\"dependents\":[{\"kind\":\"view\",\"name\":\"public.mine\","
                            + "\"owner\":\"ann\"},{\"kind\":\"function\","
                            + "\"name\":\"public.f()\",\"owner\":\"ben\"}],"
                            + "\"holders\":[],\"left_in_place\":\"2021-02-10T00:00:00Z\"}]");
    }

    @Test
    void tellsWhoHoldsTheTablesOfABlockedMartSinceWhenAndHowToGoOn() {
        Ended ended = ending(Reports.finished(Reports.heldUp())).run("build");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.BLOCKED);
        assertThat(ended.out())
                .contains(
                        """
                        Blocked: core, by transactions that hold its tables or those that it reads;\
                         it has never been published
                             core.dim_users is held since 2021-02-11T20:00:00Z by ann with psql\
                         (server process 42)
                             Let these commit or roll back\
                        """);
    }

    @Test
    void writesWhoHoldsTheTablesOfABlockedMartAsJson() {
        Ended ended = ending(Reports.finished(Reports.heldUp())).run("build", "--json");

        assertThat(ended.out())
                .contains(
                        "\"holders\":[{\"table\":\"core.dim_users\",\"user\":\"ann\","
                                + "\"application\":\"psql\",\"pid\":42,"
                                + "\"since\":\"2021-02-11T20:00:00Z\"}]");
    }

    @Test
    void writesTheReportAsJson() {
        Ended ended = ending(Reports.finished(Reports.blocked())).run("build", "--json");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.BLOCKED);
        assertThat(ended.out())
                .startsWith(
                        "{\"run\":3,\"status\":\"blocked\","
                                + "\"extent\":{\"of\":\"all\",\"because\":\"all was asked for\"},"
                                + "\"started_at\":\"2021-02-11T")
                .contains(
                        "\"blocked\":[{\"mart\":\"core\",\"because\":[{\"mart\":\"core\","
                                + "\"model\":\"dim_users\",\"test\":\"not_null_email\"}],"
                                + "\"dependents\":[],\"holders\":[],"
                                + "\"left_in_place\":\"2021-02-10T00:00:00Z\"}]")
                .contains("\"source_rows\":{\"users\":130},\"rejected_rows\":{}")
                .contains("\"outcome\":\"fail\",\"checked\":130,\"failures\":2");
    }

    @Test
    void saysWhoIsBuilding() {
        Ended ended = ending(new BuildOutcome.AlreadyRunning("process 42 on garden")).run("build");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.BUSY);
        assertThat(ended.err()).contains("Another build is running: process 42 on garden");
    }

    @Test
    void refusesToPublishWhatIsEmpty() {
        Emptied emptied = new Emptied(List.of(SourceTable.ORDERS), List.of("core.fact_orders"));

        Ended ended = ending(emptied).run("build");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.REFUSED_INPUT);
        assertThat(ended.err().lines())
                .containsExactly(
                        "Nothing was published: raw.orders holds no row, core.fact_orders would"
                                + " lose all its rows; run 'greenery import' first, or publish it"
                                + " all the same with --allow-empty");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void refusesToPublishWhatIsEmptyInJsonToo() {
        Ended ended =
                ending(new Emptied(List.of(SourceTable.ORDERS), List.of("core.fact_orders")))
                        .run("build", "--json");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.REFUSED_INPUT);
        assertThat(ended.out())
                .isEqualToNormalizingNewlines(
                        "{\"status\":\"refused\",\"empty_sources\":[\"orders\"],"
                                + "\"emptied_models\":[\"core.fact_orders\"]}\n");
    }

    @Test
    void publishesWhatIsEmptyIfAskedTo() {
        platform.with(
                BuildMarts.class,
                request -> {
                    assertThat(request.allowEmpty()).isTrue();
                    return Reports.finished(Reports.published());
                });

        assertThat(platform.run("build", "--allow-empty").exitCode()).isZero();
    }

    @Test
    void letsAsManyRowsBeMissingAsItIsTold() {
        platform.with(
                BuildMarts.class,
                request -> {
                    assertThat(request.rejects()).isEqualTo(new RejectLimit.Share(2));
                    return Reports.finished(Reports.published());
                });

        assertThat(platform.run("build", "--max-rejects", "2%").exitCode()).isZero();
    }

    @Test
    void publishesNothingIfWhatPassesIsToBeHeld() {
        platform.with(
                BuildMarts.class,
                request -> {
                    assertThat(request.versions()).isEqualTo(VersionRules.USUAL.holding());
                    request.listener().entered(Stage.PUBLISH);
                    return Reports.finished(Reports.held());
                });

        Ended ended = platform.run("build", "--hold");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .contains("Held: core; nobody sees them until 'greenery publish'")
                .doesNotContain("Published");
        assertThat(ended.err().lines()).containsExactly("hold");
    }

    @Test
    void writesWhatIsHeldAsJson() {
        Ended ended = ending(Reports.finished(Reports.held())).run("build", "--json");

        assertThat(ended.out())
                .contains("\"status\":\"held\"", "\"published\":[],\"held\":[\"core\"]");
    }

    @Test
    void keepsAsManyVersionsAsItIsTold() {
        platform.with(
                BuildMarts.class,
                request -> {
                    assertThat(request.versions()).isEqualTo(VersionRules.USUAL.keeping(7));
                    return Reports.finished(Reports.published());
                });

        assertThat(platform.run("build", "--keep-versions", "7").exitCode()).isZero();
    }

    @Test
    void cannotKeepLessThanNoVersions() {
        Ended ended = platform.run("build", "--keep-versions", "-1");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.err()).contains("--keep-versions is a number of versions, 0 or more");
    }

    @Test
    void warnsOfWhatWentWrongAfterThePublication() {
        Ended ended =
                ending(Reports.finished(Reports.published(), List.of("Old versions stay")))
                        .run("build");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).contains("Old versions stay");
    }

    @Test
    void tellsWhoseNamesItNeeds() {
        Ended ended =
                ending(
                                new BuildOutcome.NamesTaken(
                                        List.of(
                                                new ForeignObject("schema", "product", "ann"),
                                                new ForeignObject("view", "core.mine", "ben"))))
                        .run("build");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.FAULT);
        assertThat(ended.err()).contains("- schema product of ann\n- view core.mine of ben\n");
    }

    @Test
    void suggestsTheMartThatWasMeant() {
        Ended ended =
                ending(new BuildOutcome.UnknownMart("cor", List.of("core", "marketing")))
                        .run("build", "--mart", "cor");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.err()).contains("No mart is called 'cor'; did you mean 'core'?");
    }

    @Test
    void tellsHowFarItHasCome() {
        platform.with(
                BuildMarts.class,
                request -> {
                    assertThat(request.mart()).contains("core");
                    request.listener().entered(Stage.WRITE);
                    request.listener().built(10, 130);
                    request.listener().entered(Stage.AUDIT);
                    request.listener().entered(Stage.PUBLISH);
                    return Reports.finished(Reports.published());
                });

        assertThat(platform.run("build", "--mart=core").err().lines())
                .containsExactly("write", "audit", "publish");
    }

    private FakePlatform ending(BuildOutcome outcome) {
        return platform.with(BuildMarts.class, request -> outcome);
    }
}
