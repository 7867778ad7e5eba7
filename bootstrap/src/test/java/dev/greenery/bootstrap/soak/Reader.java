package dev.greenery.bootstrap.soak;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Reads in one way, again and again, until it is stopped. */
final class Reader {
    /** Without any, readers kept two processors busy, and thirty days took seven minutes. */
    private static final int MILLIS_BETWEEN_READS = 10;

    private final Way way;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private Future<?> reads = CompletableFuture.completedFuture(null);
    private final Map<Phase, Latencies> latencies = new EnumMap<>(Phase.class);
    private final Set<Answer> answers = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();
    private Phase phase = Phase.UNMEASURED;
    private int newest;
    private long count;

    private Reader(Way way) {
        this.way = requireNonNull(way, "way is null");
    }

    /** What else happens while it reads. */
    enum Phase {
        UNMEASURED,
        PUBLICATIONS,
        NO_PUBLICATIONS
    }

    static Reader start(Way way) {
        Reader reader = new Reader(way);
        reader.reads =
                reader.clock.scheduleWithFixedDelay(
                        reader::read, 0, MILLIS_BETWEEN_READS, TimeUnit.MILLISECONDS);
        return reader;
    }

    private void read() {
        long start = System.nanoTime();
        try {
            Answer answer = way.read();
            note(answer, System.nanoTime() - start);
        } catch (Exception e) {
            note(e);
        }
    }

    private synchronized void note(Answer answer, long duration) {
        answers.add(answer);
        latencies.computeIfAbsent(phase, any -> new Latencies()).add(duration);
        int oldest = answer.runs().isEmpty() ? 0 : Collections.min(answer.runs());
        if (oldest < newest) {
            faults.add("%s after run %d".formatted(answer, newest));
        }
        newest = Math.max(newest, oldest);
        countOn();
    }

    private synchronized void note(Exception fault) {
        faults.add(fault.toString());
        countOn();
    }

    private void countOn() {
        count++;
        notifyAll();
    }

    /** From now on, reads are measured as those of this phase. */
    synchronized void enter(Phase entered) {
        phase = entered;
    }

    /** Waits until it has read so many times more. */
    synchronized void awaitReads(int more) throws InterruptedException {
        long awaited = count + more;
        while (count < awaited) {
            wait();
        }
    }

    String name() {
        return way.name();
    }

    /** The answers that it got, each once. */
    synchronized Set<Answer> answers() {
        return Set.copyOf(answers);
    }

    /** Reads that failed, and those that saw an older run than one before. */
    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    /** As one line: how long its reads took, and how many failed. */
    synchronized String told() {
        return "%s: %s with publications, %s with builds that are held; %d faults"
                .formatted(
                        way.name(),
                        latencies.get(Phase.PUBLICATIONS),
                        latencies.get(Phase.NO_PUBLICATIONS),
                        faults.size());
    }

    /** The runs that it saw. */
    SortedSet<Integer> runs() {
        SortedSet<Integer> runs = new TreeSet<>();
        answers().forEach(answer -> runs.addAll(answer.runs()));
        return runs;
    }

    /** Waits for its last read. */
    void stop() throws SQLException {
        reads.cancel(false);
        clock.close();
        way.close();
    }
}
