package dev.greenery.application.pass;

import dev.greenery.application.probe.ReferenceTrail;
import dev.greenery.application.probe.Tally;

import java.util.ArrayList;
import java.util.List;

/** Everything that is noted while the rows of one model pass on one thread. */
final class RowAudit<R extends Record> {
    private final List<Tally.OfBatches<R>> batches = new ArrayList<>();
    private final List<ReferenceTrail<R>> trails = new ArrayList<>();
    private long rows;

    RowAudit(List<Tally<R>> tallies) {
        for (Tally<R> tally : tallies) {
            switch (tally) {
                case Tally.OfBatches<R> ofBatches -> batches.add(ofBatches);
                case ReferenceTrail<R> trail -> trails.add(trail);
            }
        }
    }

    /** Notes what a row refers to. */
    void follow(R row) {
        for (ReferenceTrail<R> trail : trails) {
            trail.see(row);
        }
    }

    /** Tests and tallies rows. */
    void see(List<R> seen) {
        rows += seen.size();
        for (Tally.OfBatches<R> tally : batches) {
            tally.see(seen);
        }
    }

    /** Looks for what the rows since the last time refer to among the keys of their histories. */
    void resolveReferences() {
        trails.forEach(ReferenceTrail::resolve);
    }

    long rows() {
        return rows;
    }
}
