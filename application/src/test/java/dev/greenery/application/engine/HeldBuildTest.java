package dev.greenery.application.engine;

import static dev.greenery.application.testing.InMemoryBuild.anInMemoryBuild;
import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anEmptyCatalogue;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.POTHOS;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.engine.Nursery.Bed;
import dev.greenery.application.engine.Nursery.GardenerBuilder;
import dev.greenery.application.engine.Nursery.HarvestBuilder;
import dev.greenery.application.engine.Nursery.PlantBuilder;
import dev.greenery.application.engine.Nursery.Shed;
import dev.greenery.application.engine.Nursery.ToolBuilder;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.run.BlockedMart;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.run.RunStatus;
import dev.greenery.application.testing.InMemoryBuild;
import dev.greenery.application.testing.MemoryVersions;
import dev.greenery.application.version.Version;
import dev.greenery.application.version.Version.State;
import dev.greenery.application.version.VersionRules;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What becomes of what a build makes, and of what was there before. */
class HeldBuildTest {
    private static final VersionRules HOLD = VersionRules.USUAL.holding();

    private static InMemoryBuild nursery(int quantity, VersionRules rules) {
        return anInMemoryBuild()
                .with(anEmptyCatalogue().selling(POTHOS).build())
                .withMart(
                        new Bed(), new GardenerBuilder(), new PlantBuilder(), new HarvestBuilder())
                .withMart(new Shed(), new ToolBuilder())
                .with(
                        aHistory()
                                .of(aUser("ann"))
                                .withOrder(anOrder("first").containing(quantity, POTHOS)))
                .asking(BuildRequest.all().allowingEmpty().with(rules));
    }

    private static State stateOf(InMemoryBuild build, String mart) {
        return build.versions().versions(mart).getFirst().state();
    }

    @Test
    void whatPassesIsHeldAndConsumersSeeNothingOfIt() {
        InMemoryBuild build = nursery(2, HOLD);
        RunReport report = build.run().report();

        assertThat(build.published()).isEmpty();
        assertThat(report.published()).isEmpty();
        assertThat(report.held()).containsExactly("bed", "shed");
        assertThat(report.status()).isEqualTo(RunStatus.HELD);
        assertThat(build.logged()).containsExactly("begin [bed, shed]", "finish HELD");
        assertThat(stateOf(build, "bed")).isEqualTo(State.HELD);
    }

    @Test
    void whatFailsItsTestsIsBlockedAndNotHeld() {
        InMemoryBuild build = nursery(-1, HOLD);
        RunReport report = build.run().report();

        assertThat(report.held()).isEmpty();
        assertThat(report.blocked()).extracting(BlockedMart::mart).containsExactly("bed", "shed");
        assertThat(report.status()).isEqualTo(RunStatus.BLOCKED);
        assertThat(build.versions().versions("bed")).isEmpty();
    }

    @Test
    void whatConsumersSeeStaysWhileANewVersionIsHeld() {
        InMemoryBuild build = nursery(2, VersionRules.USUAL);
        RunReport seen = build.run().report();
        build.asking(BuildRequest.all().with(HOLD)).run();

        assertThat(build.versions().seen("bed")).contains(seen.id());
        assertThat(build.versions().versions("bed"))
                .extracting(Version::state)
                .containsExactly(State.HELD, State.PUBLISHED);
    }

    @Test
    void aConnectionThatEndsInTheCommitDoesNotHideThatAVersionIsHeld() {
        InMemoryBuild build =
                nursery(2, HOLD)
                        .afterPublication(
                                () -> {
                                    throw MemoryVersions.lost();
                                });

        assertThat(build.run().report().held()).containsExactly("bed", "shed");
    }

    @Test
    void afterAPublicationAsManyOldVersionsAreKeptAsUsual() {
        InMemoryBuild build = nursery(2, VersionRules.USUAL);
        build.run();

        assertThat(build.versions().pruned()).containsExactly("bed but for 2", "shed but for 2");
    }

    @Test
    void afterAPublicationAsManyOldVersionsAreKeptAsTheBuildIsTold() {
        InMemoryBuild build = nursery(2, VersionRules.USUAL.keeping(5));
        build.run();

        assertThat(build.versions().pruned()).containsExactly("bed but for 5", "shed but for 5");
    }

    @Test
    void ofAMartThatIsBlockedNoVersionIsDropped() {
        InMemoryBuild build = nursery(-1, VersionRules.USUAL);
        build.run();

        assertThat(build.versions().pruned()).isEmpty();
    }

    @Test
    void versionsThatCannotBeDroppedAreToldAndUndoNothing() {
        InMemoryBuild build = nursery(2, VersionRules.USUAL);
        build.versions().failingToPrune(MemoryVersions.lost());

        assertThat(build.outcome())
                .isInstanceOfSatisfying(
                        BuildOutcome.Finished.class,
                        finished -> {
                            assertThat(finished.report().published())
                                    .containsExactly("bed", "shed");
                            assertThat(finished.warnings())
                                    .isEqualTo(
                                            List.of(
                                                    "Old versions of bed stay, which the next"
                                                            + " publication drops: The connection"
                                                            + " was lost",
                                                    "Old versions of shed stay, which the next"
                                                            + " publication drops: The connection"
                                                            + " was lost"));
                        });
        assertThat(build.published()).containsExactly("bed", "shed");
    }

    @Test
    void ofAnUnforeseenFaultOnlyTheKindIsTold() {
        InMemoryBuild build = nursery(2, VersionRules.USUAL);
        build.versions().failingToPrune(new IllegalStateException("ann@example.com"));

        assertThat(build.outcome().toString())
                .contains("IllegalStateException")
                .doesNotContain("ann@example.com");
    }
}
