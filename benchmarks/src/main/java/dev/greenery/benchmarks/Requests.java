package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.report.Figures;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** What a GraphQL request takes of the processors once the server is warm. */
record Requests(Bench bench) {
    private static final int WARM_UP = 20_000;
    private static final int REQUESTS = 5_000;

    Requests {
        requireNonNull(bench, "bench is null");
    }

    void measure() {
        List<String> ids = Query.orderIds(bench, REQUESTS);
        Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
        kinds.put("warm: by key", number -> Query.byVariable(ids.get(number % ids.size())));
        kinds.put(
                "warm: by key, each a query of its own",
                number -> Query.byKey(ids.get(number % ids.size())));
        kinds.put("warm: pages of 100", _ -> Query.page("", ""));
        try (ServedProgram server = ServedProgram.start(bench)) {
            warmUp(List.copyOf(kinds.values()), server);
            bench.rounds(
                    round ->
                            kinds.forEach(
                                    (name, body) ->
                                            bench.record(name, round, ofEach(body, server))));
        }
    }

    /** Enough for the compiler of the JVM; none for whoever wants no warm-up. */
    private void warmUp(List<IntFunction<String>> kinds, ServedProgram server) {
        int requests = bench.options().warmUps == 0 ? 0 : WARM_UP;
        for (int number = 0; number < requests; number++) {
            server.post(kinds.get(number % kinds.size()).apply(number));
        }
    }

    private Figures ofEach(IntFunction<String> body, ServedProgram server) {
        bench.warehouse().settle();
        Optional<Duration> program = server.process().cpu();
        Optional<Duration> postgres = bench.warehouse().cpu();
        for (int number = 0; number < REQUESTS; number++) {
            server.post(body.apply(number));
        }
        Figures figures = new Figures();
        Bench.between(program, server.process().cpu())
                .ifPresent(all -> figures.with(Figures.CPU_MILLIS, millis(all)));
        Bench.between(postgres, bench.warehouse().cpu())
                .ifPresent(all -> figures.with(Figures.SERVER_CPU_MILLIS, millis(all)));
        return figures;
    }

    private static double millis(Duration ofAll) {
        return ofAll.toNanos() / 1e6 / REQUESTS;
    }
}
