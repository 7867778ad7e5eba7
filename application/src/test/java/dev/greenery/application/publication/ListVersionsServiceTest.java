package dev.greenery.application.publication;

import static dev.greenery.application.publication.GardenPublications.garden;
import static dev.greenery.application.publication.GardenPublications.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.garden.Garden;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.version.Version.State;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Versions are listed. */
class ListVersionsServiceTest {
    private final GardenPublications publications = new GardenPublications();

    @Test
    void versionsAreListedMartByMart() {
        publications.garden(3, 2).with("walks", 4, State.HELD);
        ListVersionsService list =
                new ListVersionsService(Garden.registry(), publications.versions());

        assertThat(list.versions(Optional.empty()))
                .isEqualTo(
                        Outcome.succeeded(
                                List.of(
                                        garden(3, State.PUBLISHED),
                                        garden(2, State.KEPT),
                                        version("walks", 4, State.HELD))));
        assertThat(list.versions(Optional.of("walks")))
                .isEqualTo(Outcome.succeeded(List.of(version("walks", 4, State.HELD))));
        assertThat(list.versions(Optional.of("walk")).toString())
                .contains("No mart is called 'walk'; did you mean 'walks'?");
    }
}
