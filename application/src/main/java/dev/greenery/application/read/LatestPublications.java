package dev.greenery.application.read;

import dev.greenery.application.port.out.FindPublications;
import dev.greenery.application.port.out.FindPublications.Publication;
import dev.greenery.application.run.MartStatus;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers the newest publications that any reading has met. What a run published never changes,
 * so that all there is to ask is which run it was.
 */
final class LatestPublications {
    private final Map<String, MartStatus> byMart = new ConcurrentHashMap<>();

    /** As a reading sees them that asks there. */
    Publications seenBy(FindPublications warehouse) {
        return new Publications() {
            @Override
            public Optional<MartStatus> now(String mart) {
                return warehouse.newest(mart).map(newest -> status(newest, warehouse));
            }

            @Override
            public Optional<MartStatus> lately(String mart) {
                return Optional.ofNullable(byMart.get(mart));
            }
        };
    }

    private MartStatus status(Publication publication, FindPublications warehouse) {
        MartStatus known = byMart.get(publication.mart());
        if (known != null && known.run().equals(publication.run())) {
            return known;
        }
        MartStatus found = warehouse.status(publication);
        byMart.merge(publication.mart(), found, LatestPublications::newer);
        return found;
    }

    private static MartStatus newer(MartStatus left, MartStatus right) {
        return left.run().value() > right.run().value() ? left : right;
    }

    /** Makes readings look again, because one of them did not find what was known. */
    void forget() {
        byMart.clear();
    }
}
