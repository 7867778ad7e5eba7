package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.BuildMarts;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.run.BuildExtent;
import dev.greenery.benchmarks.Bench.Round;
import dev.greenery.benchmarks.process.BenchmarkException;
import dev.greenery.benchmarks.report.Names;
import dev.greenery.bootstrap.cli.PlatformOptions;
import dev.greenery.bootstrap.wiring.MicronautPlatform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * Builds of what changed, in a process that has built before, by how many users changed: as many at
 * every scale, so that it shows whether the rest of the data matters.
 */
record Changes(Bench bench) {
    private static final double[] SHARES = {0.0001, 0.001, 0.01, 0.05, 0.15};

    private static final String RENAME =
            "UPDATE raw.users SET first_name = first_name || 'x'"
                    + " WHERE user_id IN (SELECT user_id FROM public.changed)";

    private static final String VISIT =
            """
            INSERT INTO raw.events
                (event_id, session_id, user_id, page_url, created_at, event_type, product_id)
            SELECT gen_random_uuid(), gen_random_uuid(), e.user_id, e.page_url, e.created_at,
                'page_view', e.product_id
            FROM public.changed JOIN LATERAL (
                SELECT * FROM raw.events
                WHERE user_id = changed.user_id AND event_type = 'page_view'
                ORDER BY created_at DESC LIMIT 1) e ON true\
            """;

    private static final String DEAD_ROWS =
            "SELECT coalesce(sum(n_dead_tup), 0) FROM pg_stat_user_tables WHERE schemaname ~ '__r'";

    /** What a session that does nothing has counted is known by then. */
    private static final String UNTIL_COUNTED = "SELECT pg_sleep(11)";

    Changes {
        requireNonNull(bench, "bench is null");
    }

    void measure() {
        PlatformOptions options =
                new PlatformOptions(
                        Optional.of(bench.warehouse().home()),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty());
        List<Round> rounds = Bench.rounds(bench.options(), 1);
        try (MicronautPlatform platform = MicronautPlatform.start(options)) {
            BuildMarts marts = platform.useCase(BuildMarts.class);
            for (Round round : rounds) {
                bench.record(
                        Names.WARM_BUILD,
                        round,
                        bench.withServer(() -> build(marts, BuildRequest.all().ofAll())));
                boolean isLast = round.equals(rounds.getLast());
                double dead = isLast ? deadRows() : 0;
                for (long users : counts()) {
                    change(users, round);
                    Map<String, Double> figures =
                            bench.withServer(() -> build(marts, BuildRequest.all()));
                    figures.put(Names.CHANGED, (double) users);
                    if (isLast) {
                        figures.put("dead_rows", deadRows() - dead);
                        dead += figures.get("dead_rows");
                    }
                    bench.record("%,d users changed".formatted(users), round, figures);
                }
            }
        }
    }

    private List<Long> counts() {
        return DoubleStream.of(SHARES)
                .mapToObj(share -> Math.max(1, Math.round(share * bench.options().users)))
                .distinct()
                .toList();
    }

    private void change(long users, Round round) {
        List<String> statements = new ArrayList<>();
        statements.add(
                """
                CREATE TABLE public.changed AS SELECT user_id FROM raw.users
                ORDER BY md5(user_id::text || '%s') LIMIT %d\
                """
                        .formatted(round, users));
        statements.addAll(List.of(RENAME, VISIT, "DROP TABLE public.changed"));
        bench.warehouse().execute(statements.toArray(String[]::new));
    }

    private double deadRows() {
        bench.warehouse().execute(UNTIL_COUNTED);
        return bench.warehouse().number(DEAD_ROWS);
    }

    private static Map<String, Double> build(BuildMarts marts, BuildRequest request) {
        long startedAt = System.nanoTime();
        BuildOutcome outcome = marts.build(request);
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        if (!(outcome instanceof BuildOutcome.Finished finished)
                || !finished.report().blocked().isEmpty()
                || request.whole() != finished.extent() instanceof BuildExtent.Whole) {
            throw new BenchmarkException("A build went otherwise than it should: " + outcome);
        }
        return new TreeMap<>(Map.of(Names.WALL, seconds));
    }
}
