package dev.greenery.application.engine;

import static dev.greenery.application.testing.InMemoryBuild.anInMemoryBuild;
import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anEmptyCatalogue;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.POTHOS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.application.engine.Nursery.Bed;
import dev.greenery.application.engine.Nursery.GardenerBuilder;
import dev.greenery.application.engine.Nursery.HarvestBuilder;
import dev.greenery.application.engine.Nursery.PlantBuilder;
import dev.greenery.application.engine.Nursery.Shed;
import dev.greenery.application.engine.Nursery.ToolBuilder;
import dev.greenery.application.run.BlockedMart;
import dev.greenery.application.run.BlockedMart.Reason.DependedOn;
import dev.greenery.application.run.BlockedMart.Reason.FailedTests;
import dev.greenery.application.run.BlockedMart.Reason.HeldUp;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.LockHolder;
import dev.greenery.application.run.MartStatus;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.run.RunStatus;
import dev.greenery.application.testing.InMemoryBuild;
import dev.greenery.application.testing.InMemoryBuild.Built;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What others made of a mart's tables, or hold of them, blocks that mart and as few others. */
class ObstructedBuildTest {
    private static final ForeignObject VIEW = new ForeignObject("view", "public.mine", "ann");
    private static final ForeignObject FUNCTION =
            new ForeignObject("function", "public.f()", "ben");
    private static final Instant BEFORE = Instant.parse("2021-02-01T00:00:00Z");
    private static final LockHolder ANN =
            new LockHolder(42, "ann", "psql", Optional.of(BEFORE), "bed.dim_gardeners");
    private static final LockHolder BEN =
            new LockHolder(43, "ben", "", Optional.empty(), "shed.tools");

    /** The shed reads the bed. */
    private static InMemoryBuild nursery(int quantity) {
        return anInMemoryBuild()
                .with(anEmptyCatalogue().selling(POTHOS).build())
                .withMart(
                        new Bed(), new GardenerBuilder(), new PlantBuilder(), new HarvestBuilder())
                .withMart(new Shed(), new ToolBuilder())
                .after(new MartStatus("bed", new RunId(0), BEFORE, BEFORE, List.of()))
                .with(
                        aHistory()
                                .of(aUser("ann"))
                                .withOrder(anOrder("first").containing(quantity, POTHOS))
                                .build());
    }

    private static InMemoryBuild nursery() {
        return nursery(2);
    }

    private static BlockedMart bed(ForeignObject... dependents) {
        return new BlockedMart("bed", new DependedOn(List.of(dependents)), Optional.of(BEFORE));
    }

    private static BlockedMart shed(ForeignObject... dependents) {
        return new BlockedMart("shed", new DependedOn(List.of(dependents)), Optional.empty());
    }

    @Test
    void theMartIsBlockedAndTheMartThatReadsItIsPublished() {
        Built built = nursery().meeting(Map.of("bed", List.of(VIEW, FUNCTION))).run();

        assertThat(built.published()).containsExactly("shed");
        assertThat(built.report().published()).containsExactly("shed");
        assertThat(built.report().blocked()).containsExactly(bed(VIEW, FUNCTION));
        assertThat(built.report().status()).isEqualTo(RunStatus.PARTLY_PUBLISHED);
        assertThat(built.logged()).containsExactly("begin [bed, shed]", "finish PARTLY_PUBLISHED");
    }

    @Test
    void whatAppearsBeforeTheOthersArePublishedBlocksItsMartToo() {
        Built built =
                nursery()
                        .meeting(Map.of("shed", List.of(VIEW)))
                        .meeting(Map.of("bed", List.of(FUNCTION)))
                        .run();

        assertThat(built.published()).isEmpty();
        assertThat(built.report().blocked()).containsExactly(shed(VIEW), bed(FUNCTION));
    }

    @Test
    void ifNoMartIsLeftTheReportIsKeptAsThatOfABlockedRun() {
        Built built =
                nursery().meeting(Map.of("bed", List.of(VIEW), "shed", List.of(FUNCTION))).run();

        assertThat(built.report().blocked()).containsExactly(bed(VIEW), shed(FUNCTION));
        assertThat(built.report().status()).isEqualTo(RunStatus.BLOCKED);
        assertThat(built.logged()).containsExactly("begin [bed, shed]", "finish BLOCKED");
    }

    @Test
    void aMartThatTestsBlockIsBlockedByThemAlone() {
        Built built = nursery(-1).meeting(Map.of("bed", List.of(VIEW))).run();

        assertThat(built.report().blocked())
                .extracting(BlockedMart::because)
                .hasSize(2)
                .hasOnlyElementsOfType(FailedTests.class);
    }

    @Test
    void theNextBuildPublishesTheMartIfNothingDependsOnItAnyLonger() {
        InMemoryBuild build = nursery().meeting(Map.of("bed", List.of(VIEW)));
        build.run();

        assertThat(build.run().report().published()).containsExactly("bed", "shed");
    }

    @Test
    void aMartWhoseTablesAreHeldWaitsAndSoDoesTheMartThatReadsIt() {
        Built built = nursery().heldUpBy(Map.of("bed", List.of(ANN))).run();

        assertThat(built.published()).isEmpty();
        assertThat(built.report().blocked())
                .containsExactly(
                        new BlockedMart("bed", new HeldUp(List.of(ANN)), Optional.of(BEFORE)),
                        new BlockedMart("shed", new HeldUp(List.of(ANN)), Optional.empty()));
    }

    @Test
    void theMartThatIsReadDoesNotWaitForTheOneThatReadsIt() {
        Built built = nursery().heldUpBy(Map.of("shed", List.of(BEN))).run();

        assertThat(built.published()).containsExactly("bed");
        assertThat(built.report().blocked())
                .containsExactly(
                        new BlockedMart("shed", new HeldUp(List.of(BEN)), Optional.empty()));
    }

    @Test
    void aMartIsHeldUpByWhoHoldsItsOwnTablesAndThoseThatItReads() {
        Built built =
                nursery().heldUpBy(Map.of("bed", List.of(ANN), "shed", List.of(ANN, BEN))).run();

        assertThat(built.report().blocked())
                .extracting(BlockedMart::because)
                .containsExactly(new HeldUp(List.of(ANN)), new HeldUp(List.of(ANN, BEN)));
    }

    @Test
    void whoHasLetGoMeanwhileStillHeldTheMartUp() {
        Built built = nursery().heldUpBy(Map.of("shed", List.of())).run();

        assertThat(built.published()).containsExactly("bed");
    }

    @Test
    void onlyAMartThatWouldBePublishedCanBeBlockedAsWell() {
        RunReport report = nursery().run().report();
        List<BlockedMart> stranger =
                List.of(new BlockedMart("barn", new DependedOn(List.of(VIEW)), Optional.empty()));

        assertThatThrownBy(() -> report.blocking(stranger))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Of [barn], only [bed, shed] would be published");
    }
}
