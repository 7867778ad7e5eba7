package dev.greenery.application.watch;

import dev.greenery.application.change.SourceMoment;
import dev.greenery.application.port.out.LookForChanges;
import dev.greenery.application.port.out.RunLog;
import dev.greenery.application.run.MartStatus;
import dev.greenery.application.run.RunId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A shop that changes now and then, and a warehouse that knows what was built of it. */
final class WatchedShop implements LookForChanges, RunLog {
    private final List<Instant> builtRuns = new ArrayList<>();
    private int changes;
    private int published;
    private Optional<RuntimeException> fault = Optional.empty();

    void change() {
        changes++;
    }

    /** Somebody publishes all that changed so far. */
    void publish() {
        published = changes;
    }

    /** Somebody built, and it ended without a fault. */
    void ran(Instant startedAt) {
        builtRuns.add(startedAt);
    }

    /** Nobody can ask the warehouse anything. */
    void isDown(RuntimeException because) {
        fault = Optional.of(because);
    }

    void isUp() {
        fault = Optional.empty();
    }

    private void requireUp() {
        fault.ifPresent(
                because -> {
                    throw because;
                });
    }

    @Override
    public SourceMoment now() {
        requireUp();
        return new SourceMoment(Integer.toString(changes));
    }

    @Override
    public boolean isAnyNewSince(SourceMoment moment) {
        requireUp();
        return changes > Math.max(published, Integer.parseInt(moment.text()));
    }

    @Override
    public Optional<Instant> oldestUnpublished() {
        return Optional.empty();
    }

    @Override
    public RunId begin(List<String> marts, Instant startedAt) {
        throw new AssertionError("The builds of this test are none");
    }

    @Override
    public void fail(RunId run, Instant at, String message) {
        throw new AssertionError("The builds of this test are none");
    }

    @Override
    public boolean hasBuilt(List<String> marts, Instant since) {
        requireUp();
        return builtRuns.stream().anyMatch(run -> !run.isBefore(since));
    }

    @Override
    public Optional<MartStatus> published(String mart) {
        return Optional.empty();
    }
}
