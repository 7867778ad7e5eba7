package dev.greenery.adapters.postgres.source;

import dev.greenery.domain.session.Event;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.TimeUnit;

/** What is done for every event that is read. In the package of what it measures, to reach it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DecodingBenchmark {
    private final CopyRows rows = new CopyRows(EndlessEvents.ofAShop());
    private final EventParser parser = new EventParser(EventSource.OF_USERS);

    /** A row of a binary COPY becomes an event. */
    @Benchmark
    public Event decodeEvent() {
        rows.next();
        return parser.parse(rows);
    }
}
