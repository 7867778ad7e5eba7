package dev.greenery.application.publication;

import static dev.greenery.application.publication.GardenPublications.done;
import static dev.greenery.application.publication.GardenPublications.garden;
import static dev.greenery.application.publication.GardenPublications.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.Replacement;
import dev.greenery.application.version.Version.State;
import dev.greenery.application.version.VersionRefusal.NothingHeld;
import dev.greenery.application.version.VersionRefusal.Outdated;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** What is held is published. */
class PublishHeldServiceTest {
    private final GardenPublications publications = new GardenPublications();

    @Test
    void allThatTheNewestRunHoldsIsPublishedAtOnce() {
        publications
                .garden(3)
                .with("garden", 4, State.HELD)
                .with("garden", 6, State.HELD)
                .with("walks", 6, State.HELD);

        assertThat(publications.publish())
                .isEqualTo(
                        done(
                                new Replacement(
                                        garden(6, State.HELD),
                                        Optional.of(garden(3, State.PUBLISHED))),
                                new Replacement(
                                        version("walks", 6, State.HELD), Optional.empty())));
        assertThat(publications.versions().seen("garden")).contains(new RunId(6));
        assertThat(publications.versions().seen("walks")).contains(new RunId(6));
        assertThat(publications.versions().pruned())
                .containsExactlyInAnyOrder("garden but for 2", "walks but for 2");
    }

    @Test
    void oneMartOfARunIsPublishedAlone() {
        publications.versions().with("garden", 6, State.HELD).with("walks", 6, State.HELD);

        publications.publish(Optional.of("walks"), false);

        assertThat(publications.versions().seen("walks")).contains(new RunId(6));
        assertThat(publications.versions().seen("garden")).isEmpty();
    }

    @Test
    void whatIsHeldOfAMartIsPublishedEvenIfANewerRunHoldsAnother() {
        publications.versions().with("garden", 6, State.HELD).with("walks", 7, State.HELD);

        publications.publish(Optional.of("garden"), false);

        assertThat(publications.versions().seen("garden")).contains(new RunId(6));
    }

    @Test
    void nothingIsPublishedIfNothingIsHeld() {
        publications.garden(3, 2).with("walks", 4, State.HELD);

        assertThat(publications.publish(Optional.of("garden"), false))
                .isEqualTo(Outcome.refused(new NothingHeld(Optional.of("garden"))));
    }

    @Test
    void whatIsHeldLeadsBackToAnOlderRunOnlyIfForced() {
        publications.garden(7).with("garden", 6, State.HELD);

        assertThat(publications.publish())
                .isEqualTo(
                        Outcome.refused(
                                new Outdated(
                                        List.of(
                                                new Replacement(
                                                        garden(6, State.HELD),
                                                        Optional.of(
                                                                garden(7, State.PUBLISHED)))))));
        assertThat(publications.versions().seen("garden")).contains(new RunId(7));

        publications.publish(Optional.empty(), true);
        assertThat(publications.versions().seen("garden")).contains(new RunId(6));
    }
}
