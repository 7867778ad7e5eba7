package dev.greenery.benchmarks.scenario;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.process.Program;
import dev.greenery.benchmarks.result.Figures;
import dev.greenery.benchmarks.warehouse.Warehouse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** What a GraphQL request takes of the processors once the server is warm. */
record Requests(Program program, Warehouse warehouse, Recorder recorder, Rounds rounds) {
    private static final int WARM_UP = 20_000;
    private static final int REQUESTS = 5_000;

    Requests {
        requireNonNull(program, "program is null");
        requireNonNull(warehouse, "warehouse is null");
        requireNonNull(recorder, "recorder is null");
        requireNonNull(rounds, "rounds is null");
    }

    /** Requests that differ in their number only. */
    private record Kind(String name, IntFunction<String> body) {}

    void measure(int scale) {
        List<Kind> kinds = kinds(warehouse.orderIds(REQUESTS));
        try (ServedProgram server = ServedProgram.start(program, warehouse.home())) {
            for (int number = 0; number < warmUp(); number++) {
                server.post("core", kinds.get(number % kinds.size()).body().apply(number));
            }
            rounds.each(
                    (round, warmUp) -> {
                        for (Kind kind : kinds) {
                            recorder.record(
                                    new Run(kind.name(), scale, round, warmUp),
                                    ofEach(kind, server));
                        }
                    });
        }
    }

    /** Enough for the compiler of the JVM; none for whoever wants no warm-up. */
    private int warmUp() {
        return rounds.warmUps() == 0 ? 0 : WARM_UP;
    }

    private static List<Kind> kinds(List<String> ids) {
        List<Kind> kinds = new ArrayList<>();
        kinds.add(
                new Kind(
                        "warm: by key",
                        number ->
                                """
                                {"query": "query($id: UUID!) { factOrdersByKey(orderId: $id) { %s } }",
                                 "variables": {"id": "%s"}}\
                                """
                                        .formatted(Reads.FIELDS, ids.get(number % ids.size()))));
        kinds.add(
                new Kind(
                        "warm: by key, each a query of its own",
                        number ->
                                """
                                {"query": "{ factOrdersByKey(orderId: \\"%s\\") { %s } }"}\
                                """
                                        .formatted(ids.get(number % ids.size()), Reads.FIELDS)));
        kinds.add(
                new Kind(
                        "warm: pages of 100",
                        number ->
                                """
                                {"query": "{ factOrders(first: 100) { nodes { %s } } }"}\
                                """
                                        .formatted(Reads.FIELDS)));
        return kinds;
    }

    private Figures ofEach(Kind kind, ServedProgram server) {
        warehouse.settle();
        Optional<Duration> programBefore = server.process().cpu();
        Optional<Duration> serverBefore = warehouse.cpu();
        for (int number = 0; number < REQUESTS; number++) {
            server.post("core", kind.body().apply(number));
        }
        Optional<Duration> programAfter = server.process().cpu();
        Optional<Duration> serverAfter = warehouse.cpu();
        return new Figures()
                .withMillis(Figures.CPU_MILLIS, millis(programBefore, programAfter))
                .withMillis(Figures.SERVER_CPU_MILLIS, millis(serverBefore, serverAfter));
    }

    private static Optional<Double> millis(Optional<Duration> before, Optional<Duration> after) {
        return before.flatMap(from -> after.map(to -> to.minus(from).toNanos() / 1e6 / REQUESTS));
    }
}
