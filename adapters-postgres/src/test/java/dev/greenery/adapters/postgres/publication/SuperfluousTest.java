package dev.greenery.adapters.postgres.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.run.RunId;
import dev.greenery.application.version.Version;
import dev.greenery.application.version.Version.State;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** Which versions of a mart are dropped. */
class SuperfluousTest {
    private static Version version(long run, State state) {
        return new Version("core", new RunId(run), state, Instant.EPOCH, 0);
    }

    @Test
    void theNewestThatConsumersSawBeforeAreKept() {
        List<Version> versions =
                List.of(
                        version(5, State.PUBLISHED),
                        version(4, State.KEPT),
                        version(2, State.KEPT),
                        version(1, State.KEPT));

        assertThat(new Superfluous(2).of(versions)).containsExactly(versions.getLast());
        assertThat(new Superfluous(0).of(versions))
                .containsExactlyElementsOf(versions.subList(1, 4));
    }

    @Test
    void afterARollbackWhatWasRolledBackIsKeptAmongThem() {
        List<Version> versions =
                List.of(
                        version(5, State.KEPT),
                        version(4, State.PUBLISHED),
                        version(3, State.KEPT),
                        version(2, State.KEPT));

        assertThat(new Superfluous(2).of(versions)).containsExactly(versions.getLast());
    }

    @Test
    void ofThoseThatAreHeldTheNewestIsKeptWhileItIsNewerThanWhatIsPublished() {
        List<Version> newer =
                List.of(
                        version(5, State.HELD),
                        version(4, State.HELD),
                        version(3, State.PUBLISHED),
                        version(2, State.HELD));
        List<Version> older = List.of(version(5, State.PUBLISHED), version(4, State.HELD));

        assertThat(new Superfluous(2).of(newer)).containsExactly(newer.get(1), newer.get(3));
        assertThat(new Superfluous(2).of(older)).containsExactly(older.get(1));
    }
}
