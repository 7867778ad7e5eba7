package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.in.CompareVersions;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.ComparisonQuery;
import dev.greenery.application.version.ComparisonQuery.Later;
import dev.greenery.application.version.ComparisonRefusal;
import dev.greenery.application.version.ComparisonRefusal.NeverPublished;
import dev.greenery.application.version.ComparisonRefusal.NoSuchVersion;
import dev.greenery.application.version.ComparisonRefusal.NothingHeld;
import dev.greenery.application.version.ComparisonRefusal.NothingOfThatName;
import dev.greenery.application.version.ComparisonRefusal.NothingToCompareWith;
import dev.greenery.application.version.MartComparison;
import dev.greenery.application.version.Version;
import dev.greenery.bootstrap.cli.FakePlatform.Ended;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class DiffCommandTest {
    private final List<ComparisonQuery> queries = new ArrayList<>();
    private Outcome<MartComparison, ComparisonRefusal> answer =
            Outcome.succeeded(Comparisons.ofAllKinds());
    private final FakePlatform platform =
            new FakePlatform()
                    .with(
                            CompareVersions.class,
                            query -> {
                                queries.add(query);
                                return answer;
                            });

    @Test
    void tellsPeopleWhatDiffers() {
        Ended ended = platform.run("diff", "core");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .isEqualToNormalizingNewlines(
                        """
                        core: run 12 (published, built 2026-03-01T00:00:12Z), against run 11 (kept, built 2026-03-01T00:00:11Z)

                        Rows
                        model      before   after  added  removed  changed  unchanged
                        ---------  ------  ------  -----  -------  -------  ---------
                        dim_users  100001  100002      2        1        4      99996
                        fact_days      30      90
                        dim_new                 7      7
                        dim_old         3                       3

                        Schema
                        model      column  change
                        ---------  ------  ----------------------------------------------------------------------------
                        fact_days          the key was (day), and is (day, state): only counts and metrics are compared
                        fact_days  orders  integer -> bigint, can be empty
                        fact_days  state   added: text
                        fact_days  zone    removed: text, can be empty
                        dim_new            model added
                        dim_old            model removed

                        Changed columns
                        model      column  key        before  after    rows     share
                        ---------  ------  ---------  ------  -------  ----  --------
                        dim_users  email   user_id=2  ***     ***         1  < 0.01 %
                        dim_users  state   user_id=2          a|b <c>  2500    2.50 %
                        dim_users  state   user_id=3  1

                        Rows of one version only
                        model      row      key
                        ---------  -------  ---------
                        dim_users  added    user_id=8
                        dim_users  added    user_id=9
                        dim_users  removed  user_id=1

                        Metrics
                        metric         before     after  difference
                        -----------  --------  --------  ----------
                        repeat_rate  0.500000  0.666667    0.166667
                        new_metric             1.000000
                        """);
    }

    @Test
    void writesTheDescriptionOfAChange() {
        assertThat(platform.run("diff", "core", "--format", "markdown").out())
                .startsWith(
                        "### core: run 12 (published, built 2026-03-01T00:00:12Z), against run 11")
                .contains(
                        """
                        #### Rows

                        | model | before | after | added | removed | changed | unchanged |
                        | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                        | dim\\_users | 100001 | 100002 | 2 | 1 | 4 | 99996 |
                        """)
                .contains(
                        "| dim\\_users | email | user\\_id=2 | \\*\\*\\* | \\*\\*\\* | 1 | \\< 0.01"
                                + " % |")
                .contains(
                        "| dim\\_users | state | user\\_id=2 |  | a\\|b \\<c\\> | 2500 | 2.50 % |")
                .contains("| repeat\\_rate | 0.500000 | 0.666667 | 0.166667 |");
    }

    @Test
    void tellsProgramsAll() {
        assertThat(platform.run("diff", "core", "--format", "json").out())
                .startsWith(
                        "{\"mart\":\"core\",\"before\":{\"run\":11,\"state\":\"kept\",\"built_at\":"
                            + "\"2026-03-01T00:00:11Z\"},\"after\":{\"run\":12,\"state\":\"published\"")
                .contains(
                        "{\"model\":\"dim_users\",\"status\":\"compared\",\"schema\":[],\"rows_before\":100001,"
                            + "\"rows_after\":100002,\"added\":2,\"added_sample\":[{\"user_id\":\"8\"},"
                            + "{\"user_id\":\"9\"}],\"removed\":1,\"removed_sample\":[{\"user_id\":\"1\"}],"
                            + "\"changed\":4,\"unchanged\":99996,\"columns\":[{\"column\":\"email\",\"rows\":1,"
                            + "\"share\":0.000010,\"sample\":[{\"key\":{\"user_id\":\"2\"},\"before\":\"***\","
                            + "\"after\":\"***\"}]}")
                .contains(
                        "{\"column\":\"orders\",\"change\":\"altered\",\"before\":{\"type\":\"integer\","
                            + "\"nullable\":false},\"after\":{\"type\":\"bigint\",\"nullable\":true}}")
                .contains("\"key_before\":[\"day\"],\"key_after\":[\"day\",\"state\"]}")
                .contains("{\"model\":\"dim_old\",\"status\":\"removed\",\"rows_before\":3}")
                .contains(
                        "{\"metric\":\"new_metric\",\"before\":null,\"after\":{\"value\":1.000000,"
                                + "\"numerator\":1,\"denominator\":1},\"difference\":null}");
    }

    @Test
    void asksForTheVersionsThatAreNamed() {
        platform.run("diff", "core");
        platform.run("diff", "fact_orders", "--from", "3", "--to", "5", "--pii");
        platform.run("diff", "core", "--staged");

        assertThat(queries)
                .containsExactly(
                        new ComparisonQuery(
                                "core",
                                Optional.empty(),
                                new Later.Published(),
                                PersonalData.MASKED),
                        new ComparisonQuery(
                                "fact_orders",
                                Optional.of(new RunId(3)),
                                new Later.OfRun(new RunId(5)),
                                PersonalData.REVEALED),
                        new ComparisonQuery(
                                "core", Optional.empty(), new Later.Held(), PersonalData.MASKED));
    }

    @Test
    void cannotTakeTwoLaterVersions() {
        Ended ended = platform.run("diff", "core", "--staged", "--to", "5");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.err()).contains("which one?");
    }

    @Test
    void saysWhatThereIsInstead() {
        List<Version> present = List.of(Comparisons.PUBLISHED, Comparisons.KEPT);

        assertThat(refused(new NoSuchVersion("core", new RunId(9), present)))
                .isEqualTo("Run 9 of core is not kept; there is run 12 (published), run 11 (kept)");
        assertThat(refused(new NothingHeld("core", List.of(Comparisons.PUBLISHED))))
                .isEqualTo(
                        "Nothing of core is held; there is run 12 (published);"
                                + " 'greenery build --hold' holds what it builds");
        assertThat(refused(new NothingToCompareWith(Comparisons.KEPT, present)))
                .startsWith("There is nothing to compare run 11 of core with; there is run 12");
        assertThat(refused(new NoSuchVersion("core", new RunId(9), List.of())))
                .isEqualTo("Run 9 of core is not kept; there is none");
        assertThat(refused(new NothingOfThatName("No mart or model is called 'x'")))
                .isEqualTo("No mart or model is called 'x'");
    }

    @Test
    void saysWhatToDoWhenNothingHasBeenPublished() {
        answer = Outcome.refused(new NeverPublished("core"));

        assertThat(platform.run("diff", "core").exitCode()).isEqualTo(ExitCodes.NOT_PUBLISHED);
    }

    private String refused(ComparisonRefusal refusal) {
        answer = Outcome.refused(refusal);
        Ended ended = platform.run("diff", "core");
        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        return ended.err().strip();
    }
}
