package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.in.PublishHeld;
import dev.greenery.application.port.in.RollBackMart;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.LockHolder;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.Misfit;
import dev.greenery.application.version.Replacement;
import dev.greenery.application.version.Republished;
import dev.greenery.application.version.TableColumn;
import dev.greenery.application.version.Version;
import dev.greenery.application.version.Version.State;
import dev.greenery.application.version.VersionRefusal;
import dev.greenery.bootstrap.cli.FakePlatform.Ended;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code rollback} and {@code publish}. */
class RepublicationCommandsTest {
    private static final Version SEEN = version(13, State.PUBLISHED);
    private static final Version KEPT = version(12, State.KEPT);
    private static final Version HELD = version(14, State.HELD);

    private final List<String> asked = new ArrayList<>();

    private static Version version(long run, State state) {
        Instant built = Instant.parse("2021-02-01T00:00:00Z").plusSeconds(run);
        return new Version("core", new RunId(run), state, built, 8_192);
    }

    private FakePlatform answering(Outcome<Republished, VersionRefusal> answer) {
        return new FakePlatform()
                .with(
                        RollBackMart.class,
                        (mart, to) -> {
                            asked.add("%s to %s".formatted(mart, to));
                            return answer;
                        })
                .with(
                        PublishHeld.class,
                        (mart, force) -> {
                            asked.add("%s by force %s".formatted(mart, force));
                            return answer;
                        });
    }

    private FakePlatform refusing(VersionRefusal refusal) {
        return answering(Outcome.refused(refusal));
    }

    private static Outcome<Republished, VersionRefusal> done(
            Version now, Optional<Version> before, String... warnings) {
        return Outcome.succeeded(
                new Republished(List.of(new Replacement(now, before)), List.of(warnings)));
    }

    @Test
    void tellsWhatConsumersSeeNowAndWhatTheySawBefore() {
        Ended ended = answering(done(KEPT, Optional.of(SEEN))).run("rollback", "core");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .isEqualToNormalizingNewlines(
                        "core: run 12 (built at 2021-02-01T00:00:12Z) is published; before it"
                                + " was run 13 (built at 2021-02-01T00:00:13Z)\n");
        assertThat(asked).containsExactly("core to Optional.empty");
    }

    @Test
    void tellsItToPrograms() {
        Ended back =
                answering(done(KEPT, Optional.of(SEEN))).run("rollback", "core", "--format=json");
        Ended first =
                answering(done(HELD, Optional.empty(), "Old")).run("publish", "--format=json");

        assertThat(back.out())
                .isEqualToNormalizingNewlines(
                        "{\"published\":[{\"mart\":\"core\",\"run\":12,\"built_at\":"
                                + "\"2021-02-01T00:00:12Z\",\"before\":{\"run\":13,\"built_at\":"
                                + "\"2021-02-01T00:00:13Z\"}}]}\n");
        assertThat(first.out()).contains("\"run\":14", "\"before\":null").endsWith("]}\n");
        assertThat(first.err()).contains("Old");
    }

    @Test
    void goesToTheRunThatIsNamed() {
        answering(done(KEPT, Optional.of(SEEN))).run("rollback", "core", "--to", "12");

        assertThat(asked).containsExactly("core to Optional[12]");
    }

    @Test
    void publishesWhatIsHeldOfAllMartsOrOfOne() {
        FakePlatform platform = answering(done(HELD, Optional.empty(), "Old versions stay"));

        Ended ended = platform.run("publish");
        platform.run("publish", "core", "--force");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("core: run 14 (", " is published; nothing was before");
        assertThat(ended.err()).contains("Old versions stay");
        assertThat(asked)
                .containsExactly("Optional.empty by force false", "Optional[core] by force true");
    }

    @Test
    void suggestsTheMartThatWasMeant() {
        Ended ended =
                refusing(new VersionRefusal.UnknownMart("cor", List.of("core")))
                        .run("rollback", "cor");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.err()).contains("No mart is called 'cor'; did you mean 'core'?");
    }

    @Test
    void tellsThatAMartHasNeverBeenPublished() {
        Ended ended = refusing(new VersionRefusal.NeverPublished("core")).run("rollback", "core");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.NOT_PUBLISHED);
        assertThat(ended.err()).contains("Mart core has never been published");
    }

    @Test
    void tellsWhichVersionsThereAre() {
        List<Version> there = List.of(HELD, SEEN, KEPT);

        assertThat(notKept(7, there).err())
                .contains(
                        "Run 7 of core is not kept; there is run 14 (held), run 13 (published),"
                                + " run 12 (kept)");
        assertThat(notKept(13, there).err()).contains("Consumers see run 13 of core already");
        assertThat(notKept(14, there).err())
                .contains("Run 14 of core is held", "'greenery publish' publishes it");
        assertThat(notKept(7, there).exitCode()).isEqualTo(ExitCodes.USAGE);
    }

    private Ended notKept(long run, List<Version> there) {
        return refusing(new VersionRefusal.NotKept("core", new RunId(run), there))
                .run("rollback", "core", "--to", Long.toString(run));
    }

    @Test
    void tellsThatNothingOlderIsKept() {
        Ended ended =
                refusing(new VersionRefusal.NothingOlder("core", List.of(SEEN)))
                        .run("rollback", "core");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.err())
                .contains(
                        "Of core nothing is kept that is older than what consumers see; there is"
                                + " run 13 (published)");
    }

    @Test
    void tellsThatNothingIsHeld() {
        assertThat(refusing(new VersionRefusal.NothingHeld(Optional.empty())).run("publish").err())
                .contains("Nothing is held; 'greenery build --hold' holds what it builds");
        assertThat(
                        refusing(new VersionRefusal.NothingHeld(Optional.of("core")))
                                .run("publish", "core")
                                .exitCode())
                .isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void tellsThatWhatIsHeldIsOlderThanWhatConsumersSee() {
        Version old = version(11, State.HELD);
        Ended ended =
                refusing(
                                new VersionRefusal.Outdated(
                                        List.of(new Replacement(old, Optional.of(SEEN)))))
                        .run("publish");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.REFUSED_INPUT);
        assertThat(ended.err())
                .contains(
                        "core: what is held, run 11 (built at 2021-02-01T00:00:11Z), is older than"
                                + " what consumers see, run 13 (built at 2021-02-01T00:00:13Z)")
                .contains("publish it all the same with --force");
    }

    @Test
    void tellsWhoBuilds() {
        Ended ended = refusing(new VersionRefusal.AlreadyRunning("a build of ann")).run("publish");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.BUSY);
        assertThat(ended.err()).contains("as somebody else builds: a build of ann");
    }

    @Test
    void tellsWhatTheProgramCannotReadOfAVersion() {
        List<Misfit> misfits =
                List.of(
                        new Misfit.NoTable("dim_users"),
                        new Misfit.NoColumn("dim_pots", new TableColumn("glaze", "text", true)),
                        new Misfit.OtherColumn(
                                "dim_pots",
                                new TableColumn("size", "integer", false),
                                new TableColumn("size", "bigint", true)),
                        new Misfit.OtherKey("dim_pots", List.of("id", "day"), List.of("id")));

        Ended ended =
                refusing(new VersionRefusal.Unreadable(Map.of(KEPT, misfits)))
                        .run("rollback", "core");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.BLOCKED);
        assertThat(ended.err().lines())
                .containsExactly(
                        "Nothing was published, because this program cannot read run 12 of core:",
                        "- core.dim_users is not there",
                        "- core.dim_pots has no column glaze (text)",
                        "- core.dim_pots has the column size as bigint that can be empty, not as"
                                + " integer",
                        "- core.dim_pots has the key (id), not (id, day)",
                        "Take the version of the program that built it, or build again with this"
                                + " one");
    }

    @Test
    void tellsWhatDependsOnTheTables() {
        Ended ended =
                refusing(
                                new VersionRefusal.DependedOn(
                                        Map.of(
                                                "core",
                                                List.of(
                                                        new ForeignObject(
                                                                "view", "public.mine", "ann")))))
                        .run("publish");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.BLOCKED);
        assertThat(ended.err()).contains("- view public.mine of ann\nDrop these, and try again");
    }

    @Test
    void tellsWhoHoldsTheTables() {
        LockHolder ann = new LockHolder(42, "ann", "psql", Optional.empty(), "core.dim_users");
        Ended ended =
                refusing(new VersionRefusal.HeldUp(Map.of("core", List.of(ann)))).run("publish");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.BLOCKED);
        assertThat(ended.err())
                .contains("- core.dim_users is held by ann with psql (server process 42)")
                .contains("End these, and try again");
    }
}
