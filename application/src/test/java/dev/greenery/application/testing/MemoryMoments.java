package dev.greenery.application.testing;

import dev.greenery.application.change.SourceMoment;
import dev.greenery.application.engine.EarlierBuilds;
import dev.greenery.application.port.out.FindBasis.Found;
import dev.greenery.application.port.out.LookForChanges;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers the shop as each build found it. */
final class MemoryMoments {
    private final Map<SourceMoment, MemoryShop> seen = new HashMap<>();
    private final MemoryStage stage;

    MemoryMoments(MemoryStage stage) {
        this.stage = stage;
    }

    /** One that no build has met. */
    SourceMoment next() {
        return new SourceMoment(Integer.toString(seen.size()));
    }

    /** What a build knows that finds the shop like this. */
    EarlierBuilds earlierBuilds(MemoryShop now) {
        seen.put(now.moment(), now);
        return new EarlierBuilds(
                this::basis,
                moment -> new MemoryChanges(seen.get(moment), now),
                new Unnoted(now.moment()),
                EarlierBuilds.USUAL_MOST_CHANGED);
    }

    /** Nobody notes here when what changed. */
    private record Unnoted(SourceMoment now) implements LookForChanges {
        @Override
        public boolean isAnyNewSince(SourceMoment moment) {
            return !moment.equals(now);
        }

        @Override
        public Optional<Instant> oldestUnpublished() {
            return Optional.empty();
        }
    }

    private Found basis(Collection<String> marts) {
        return stage.newestBasis()
                .filter(basis -> basis.marts().containsAll(marts))
                .<Found>map(Found.Noted::new)
                .orElse(new Found.Missing("no build has noted one yet"));
    }
}
