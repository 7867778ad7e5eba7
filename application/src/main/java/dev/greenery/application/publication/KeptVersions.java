package dev.greenery.application.publication;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.out.FindVersions;
import dev.greenery.application.port.out.PruneVersions;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.Version;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The versions that are there, and how many stay.
 *
 * @param usual how many that consumers saw before are kept of each mart, unless somebody says
 */
public record KeptVersions(FindVersions found, PruneVersions old, int usual) {
    /** Checks that nothing is missing. */
    public KeptVersions {
        requireNonNull(found, "found is null");
        requireNonNull(old, "old is null");
        if (usual < 0) {
            throw new IllegalArgumentException("usual is negative");
        }
    }

    /** Those of a mart, the newest run first. */
    public List<Version> of(String mart) {
        return found.versions(mart);
    }

    /** What consumers see of a mart. */
    public Optional<Version> published(String mart) {
        return of(mart).stream().filter(Version::isPublished).findFirst();
    }

    /** Whether a run has left a version of a mart. */
    public boolean has(String mart, RunId run) {
        return of(mart).stream().anyMatch(version -> version.run().equals(run));
    }

    /**
     * Gives back the disk of older ones, after a publication, which stands whatever goes wrong.
     *
     * @return what went wrong
     */
    public List<String> prune(Collection<String> marts, OptionalInt keep) {
        return marts.stream().flatMap(mart -> prune(mart, keep.orElse(usual)).stream()).toList();
    }

    private Optional<String> prune(String mart, int keep) {
        try {
            old.prune(mart, keep);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(
                    "Old versions of %s stay, which the next publication drops: %s"
                            .formatted(mart, reason(e)));
        }
    }

    /** The message of a fault that nobody foresaw may hold personal data. */
    private static String reason(RuntimeException fault) {
        return fault instanceof WarehouseException
                ? fault.getMessage()
                : fault.getClass().getSimpleName();
    }
}
