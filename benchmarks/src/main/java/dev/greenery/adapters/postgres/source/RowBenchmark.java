package dev.greenery.adapters.postgres.source;

import dev.greenery.adapters.postgres.copy.TupleBuffer;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.DataTest;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.rollup.RollupFeed;
import dev.greenery.application.rollup.RollupMerger;
import dev.greenery.application.row.RowPredicates;
import dev.greenery.application.row.RowReader;
import dev.greenery.bootstrap.marts.MartDiscovery;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.user.Email;
import dev.greenery.domain.user.PhoneNumber;
import dev.greenery.domain.user.UserId;
import dev.greenery.domain.user.ZipCode;
import dev.greenery.marts.core.DimUser;
import dev.greenery.marts.core.DimUserRow;
import dev.greenery.marts.core.Region;
import dev.greenery.marts.marketing.conversion.FactConversionsDaily;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What is done for every row. In the package of what decodes rows, to reach it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RowBenchmark {
    private static final int DAYS = 64;

    private record Day(LocalDate day) {}

    private final CopyRows events = new CopyRows(new EndlessEvents(), _ -> {});
    private final EventParser parser = new EventParser(EventSource.OF_USERS);
    private final TupleBuffer tuples = new TupleBuffer();
    private final DimUser user = user();
    private RowReader reader;
    private RowReader readerByColumn;
    private int columns;
    private List<Predicate<DimUser>> tests;
    private RollupFeed<Day> feed;
    private int day;

    /** Finds the marts. */
    @Setup
    public void findModel() {
        ModelDefinition<?> model =
                MartDiscovery.discover(RowBenchmark.class.getClassLoader()).model(DimUser.class);
        reader = RowReader.of(DimUser.class);
        readerByColumn = RowReader.byColumn(DimUser.class);
        columns = model.columns().size();
        tests = model.tests().stream().flatMap(test -> rowTest(test).stream()).toList();
        feed =
                new RollupMerger<>(FactConversionsDaily.class)
                        .feed(
                                Contribution.of(Day.class, FactConversionsDaily.class)
                                        .key(FactConversionsDaily::eventDate, Day::day)
                                        .key(FactConversionsDaily::state, row -> "Texas")
                                        .key(FactConversionsDaily::country, row -> "United States")
                                        .count(FactConversionsDaily::sessions)
                                        .count(FactConversionsDaily::convertedSessions)
                                        .count(FactConversionsDaily::cartedSessions));
    }

    // The tests of a model are those of its row type.
    @SuppressWarnings("unchecked")
    private static Optional<Predicate<DimUser>> rowTest(DataTest<?> test) {
        return test instanceof DataTest.RowTest<?> row
                ? Optional.of(RowPredicates.of((DataTest.Condition<DimUser>) row.passes()))
                : Optional.empty();
    }

    private static DimUser user() {
        Instant created = Instant.parse("2021-02-10T12:00:00Z");
        return DimUserRow.byName()
                .userId(new UserId(UUID.fromString("11111111-2222-3333-4444-555555555555")))
                .known(true)
                .name("A Name")
                .email(Optional.of(new Email("someone@example.com")))
                .phoneNumber(Optional.of(new PhoneNumber("555-010-1234")))
                .street(Optional.of("1 Some Street"))
                .zipCode(Optional.of(new ZipCode("06105")))
                .region(new Region(Optional.of("Connecticut"), Optional.of("United States")))
                .createdAt(Optional.of(created))
                .updatedAt(Optional.of(created))
                .build();
    }

    /** A row of a binary COPY becomes an event. */
    @Benchmark
    public Event decodeEvent() {
        events.next();
        return parser.parse(events);
    }

    /** A row in the binary form that COPY reads. */
    @Benchmark
    public int encodeRow() {
        return encode(reader);
    }

    /** The same, where no code can be made for the record. */
    @Benchmark
    public int encodeRowByColumn() {
        return encode(readerByColumn);
    }

    private int encode(RowReader with) {
        tuples.truncate(0);
        tuples.begin(columns);
        with.read(user, tuples);
        return tuples.size();
    }

    /** All row tests of a row. */
    @Benchmark
    public boolean testRow() {
        boolean passed = true;
        for (Predicate<DimUser> test : tests) {
            passed &= test.test(user);
        }
        return passed;
    }

    /** A contribution to a rollup of few groups. */
    @Benchmark
    public void mergeContribution() {
        day = (day + 1) % DAYS;
        feed.take(List.of(new Day(LocalDate.ofEpochDay(day))));
    }
}
