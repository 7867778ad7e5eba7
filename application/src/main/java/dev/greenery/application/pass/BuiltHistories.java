package dev.greenery.application.pass;

import dev.greenery.domain.history.UserHistory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What one pass over histories made, all threads together. */
final class BuiltHistories implements AutoCloseable {
    private final List<HistoryWorker> workers;

    BuiltHistories(List<HistoryWorker> workers) {
        this.workers = List.copyOf(workers);
        for (HistoryWorker other : workers.subList(1, workers.size())) {
            first().rollups().addAll(other.rollups());
            first().unknownMembers().addAll(other.unknownMembers());
        }
    }

    private HistoryWorker first() {
        return workers.getFirst();
    }

    /** Builds one more history. */
    void take(UserHistory history) {
        first().take(history);
        first().flush();
    }

    Rollups rollups() {
        return first().rollups();
    }

    UnknownMembers unknownMembers() {
        return first().unknownMembers();
    }

    Stream<StageRuns> runs() {
        return workers.stream().map(HistoryWorker::runs);
    }

    /** The latest moment of which a builder asked the catalogue. */
    Instant latestAsked() {
        return runs().flatMap(runs -> runs.all().stream())
                .map(run -> run.inputs().latestAsked())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    @Override
    public void close() {
        workers.forEach(HistoryWorker::close);
    }
}
