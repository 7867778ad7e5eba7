package dev.greenery.application.testing;

import dev.greenery.application.port.out.RunLog;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.run.MartStatus;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.RunReport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers runs in memory. */
final class MemoryRunLog implements RunLog {
    private final List<String> entries = new ArrayList<>();
    private final List<MartStatus> published = new ArrayList<>();
    private boolean broken;

    @Override
    public RunId begin(List<String> marts, Instant startedAt) {
        entries.add("begin " + marts);
        return new RunId(entries.size());
    }

    void finish(RunReport report) {
        entries.add("finish " + report.status());
        for (String mart : report.published()) {
            published.addFirst(
                    new MartStatus(
                            mart,
                            report.id(),
                            report.startedAt(),
                            report.finishedAt(),
                            report.models()));
        }
    }

    /** From here on nobody can tell it anything. */
    void breakDown() {
        broken = true;
    }

    @Override
    public void fail(RunId run, Instant at, String message) {
        if (broken) {
            throw new WarehouseException("The log is lost");
        }
        entries.add("fail " + message);
    }

    @Override
    public boolean hasBuilt(List<String> marts, Instant since) {
        return false;
    }

    @Override
    public Optional<MartStatus> published(String mart) {
        return published.stream().filter(status -> status.mart().equals(mart)).findFirst();
    }

    void publish(MartStatus status) {
        published.add(status);
    }

    List<String> entries() {
        return List.copyOf(entries);
    }
}
