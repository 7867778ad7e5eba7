package dev.greenery.application.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.LockHolder;
import dev.greenery.application.run.RunId;
import dev.greenery.application.testing.MemoryVersions;
import dev.greenery.application.version.VersionRefusal.AlreadyRunning;
import dev.greenery.application.version.VersionRefusal.DependedOn;
import dev.greenery.application.version.VersionRefusal.HeldUp;
import dev.greenery.application.version.VersionRefusal.UnknownMart;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What holds however consumers are led to versions that are there already. */
class RepublicationTest {
    private static final List<String> MARTS = List.of("garden", "walks");

    private final GardenPublications publications = new GardenPublications();

    @Test
    void asManyVersionsStayAsAfterABuild() {
        publications.garden(4, 3);

        publications.rollBack();

        assertThat(publications.versions().pruned()).containsExactly("garden but for 2");
    }

    @Test
    void aMartThatThereIsNotIsRefused() {
        assertThat(publications.rollBack("gardn", OptionalLong.empty()))
                .isEqualTo(Outcome.refused(new UnknownMart("gardn", MARTS)));
        assertThat(publications.publish(Optional.of("gardn"), true))
                .isEqualTo(Outcome.refused(new UnknownMart("gardn", MARTS)));
    }

    @Test
    void nothingIsPublishedWhileSomebodyBuilds() {
        publications.garden(3, 2);
        publications.lockedBy("a build of ann");

        assertThat(publications.rollBack())
                .isEqualTo(Outcome.refused(new AlreadyRunning("a build of ann")));
        assertThat(publications.publish())
                .isEqualTo(Outcome.refused(new AlreadyRunning("a build of ann")));
    }

    @Test
    void whatIsInTheWayIsTold() {
        Map<String, List<ForeignObject>> dependents =
                Map.of("garden", List.of(new ForeignObject("view", "public.mine", "ann")));
        LockHolder ann = new LockHolder(42, "ann", "psql", Optional.empty(), "garden.plants");
        Map<String, List<LockHolder>> holders = Map.of("garden", List.of(ann));
        publications
                .garden(3, 2)
                .meeting(new PublicationOutcome.Obstructed(dependents))
                .meeting(new PublicationOutcome.HeldUp(holders));

        assertThat(publications.rollBack()).isEqualTo(Outcome.refused(new DependedOn(dependents)));
        assertThat(publications.rollBack()).isEqualTo(Outcome.refused(new HeldUp(holders)));
        assertThat(publications.versions().pruned()).isEmpty();
    }

    @Test
    void aConnectionThatEndsInTheCommitDoesNotHideThatItWentWell() {
        publications
                .garden(3, 2)
                .afterPublication(
                        () -> {
                            throw MemoryVersions.lost();
                        });

        assertThat(publications.rollBack()).isInstanceOf(Outcome.Succeeded.class);
        assertThat(publications.versions().seen("garden")).contains(new RunId(2));
    }

    @Test
    void aFaultThatLeavesAllAsItWasIsTold() {
        publications.garden(3, 2).meetingFault(MemoryVersions.lost());

        assertThatThrownBy(publications::rollBack).isInstanceOf(WarehouseException.class);
        assertThat(publications.locks()).hasValue(0);
    }
}
