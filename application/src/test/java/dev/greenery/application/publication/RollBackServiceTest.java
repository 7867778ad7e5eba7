package dev.greenery.application.publication;

import static dev.greenery.application.publication.GardenPublications.done;
import static dev.greenery.application.publication.GardenPublications.garden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.Replacement;
import dev.greenery.application.version.Version;
import dev.greenery.application.version.Version.State;
import dev.greenery.application.version.VersionRefusal.NeverPublished;
import dev.greenery.application.version.VersionRefusal.NotKept;
import dev.greenery.application.version.VersionRefusal.NothingOlder;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** A mart is led back to what consumers saw before. */
class RollBackServiceTest {
    private final GardenPublications publications = new GardenPublications();

    @Test
    void aMartGoesBackToTheVersionBeforeThePublishedOne() {
        publications.garden(4, 1, 3);

        assertThat(publications.rollBack())
                .isEqualTo(
                        done(
                                new Replacement(
                                        garden(3, State.KEPT),
                                        Optional.of(garden(4, State.PUBLISHED)))));
        assertThat(publications.versions().seen("garden")).contains(new RunId(3));
        assertThat(publications.locks()).hasValue(0);
    }

    @Test
    void whoGoesBackAgainGoesFurtherBack() {
        publications.garden(4, 1, 3);

        publications.rollBack();
        publications.rollBack();

        assertThat(publications.versions().seen("garden")).contains(new RunId(1));
    }

    @Test
    void aMartGoesToAnyVersionThatIsKeptAlsoToANewerOne() {
        publications.garden(3, 1, 4);

        publications.rollBackTo(1);
        assertThat(publications.versions().seen("garden")).contains(new RunId(1));
        publications.rollBackTo(4);
        assertThat(publications.versions().seen("garden")).contains(new RunId(4));
    }

    @Test
    void withoutAnOlderVersionThoseAreToldThatThereAre() {
        publications.garden(3, 4).with("garden", 5, State.HELD);

        assertThat(publications.rollBack())
                .isEqualTo(
                        Outcome.refused(
                                new NothingOlder(
                                        "garden",
                                        List.of(
                                                garden(5, State.HELD),
                                                garden(4, State.KEPT),
                                                garden(3, State.PUBLISHED)))));
        assertThat(publications.versions().seen("garden")).contains(new RunId(3));
        assertThat(publications.locks()).hasValue(0);
    }

    @Test
    void aVersionThatIsNotKeptIsRefusedAndSoIsOneThatNobodyHasSeen() {
        publications.garden(3).with("garden", 5, State.HELD);
        List<Version> there = List.of(garden(5, State.HELD), garden(3, State.PUBLISHED));

        assertThat(publications.rollBackTo(2))
                .isEqualTo(Outcome.refused(new NotKept("garden", new RunId(2), there)));
        assertThat(publications.rollBackTo(5))
                .isEqualTo(Outcome.refused(new NotKept("garden", new RunId(5), there)));
    }

    @Test
    void aMartThatNobodySeesCannotBeTakenBack() {
        publications.versions().with("garden", 5, State.HELD);

        assertThat(publications.rollBack())
                .isEqualTo(Outcome.refused(new NeverPublished("garden")));
    }
}
