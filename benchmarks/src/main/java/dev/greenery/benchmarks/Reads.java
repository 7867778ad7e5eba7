package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.Bench.Round;
import dev.greenery.benchmarks.process.BenchmarkException;
import dev.greenery.benchmarks.report.Figures;

import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reading what is published: on the command line, over GraphQL, and by the same plain SQL. How long
 * a request takes, and what it takes of the processors.
 */
record Reads(Bench bench) {
    private static final int WARM_UP = 20_000;
    private static final int REQUESTS = 2_000;
    private static final String LEAST_ID = "00000000-0000-0000-0000-000000000000";
    private static final Pattern END_CURSOR = Pattern.compile("\"endCursor\":\"([^\"]+)\"");

    Reads {
        requireNonNull(bench, "bench is null");
    }

    /** A request that is told its number and what the one before it gave. */
    private interface Request {
        String send(int number, String before) throws SQLException;
    }

    void measure() {
        for (String model : List.of("fact_product", "fact_orders")) {
            bench.rounds(
                    round ->
                            bench.record(
                                    "show " + model,
                                    round,
                                    bench.command("show", model, "--limit", "20")));
        }
        List<String> ids = Query.orderIds(bench, REQUESTS);
        try (ServedProgram server = ServedProgram.start(bench);
                Connection connection = bench.warehouse().connect()) {
            Map<String, Request> requests = new TreeMap<>(overGraphql(server, ids));
            warmUp(List.copyOf(requests.values()));
            requests.putAll(bySql(connection, ids));
            bench.rounds(
                    round ->
                            requests.forEach(
                                    (subject, request) -> time(subject, round, request, server)));
        } catch (SQLException e) {
            throw new BenchmarkException("PostgreSQL does not answer", e);
        }
    }

    private static Map<String, Request> overGraphql(ServedProgram server, List<String> ids) {
        return Map.of(
                "GraphQL: by key",
                (number, _) -> server.post(Query.byVariable(ids.get(number % ids.size()))),
                "GraphQL: by key, each a query of its own",
                (number, _) -> server.post(Query.byKey(ids.get(number % ids.size()))),
                "GraphQL: pages of 100",
                (number, cursor) -> {
                    String after = number == 0 ? "" : ", after: \\\"%s\\\"".formatted(cursor);
                    String answer = server.post(Query.page(after, "pageInfo { endCursor }"));
                    Matcher end = END_CURSOR.matcher(answer);
                    return end.find() ? end.group(1) : cursor;
                },
                "GraphQL: 100 with a filter",
                (_, _) -> server.post(Query.page(", filter: {status: {eq: \\\"shipped\\\"}}", "")));
    }

    private static Map<String, Request> bySql(Connection connection, List<String> ids) {
        return Map.of(
                "SQL: by key",
                (number, _) ->
                        query(connection, "order_id = ?::uuid", ids.get(number % ids.size())),
                "SQL: pages of 100",
                (number, last) ->
                        query(
                                connection,
                                "order_id > ?::uuid ORDER BY order_id LIMIT 100",
                                number == 0 ? LEAST_ID : last),
                "SQL: 100 with a filter",
                (_, _) -> query(connection, "status = ? ORDER BY order_id LIMIT 100", "shipped"));
    }

    /** Reads all columns of all rows; the id of the last, or the parameter when there is none. */
    private static String query(Connection connection, String where, String parameter)
            throws SQLException {
        String sql = "SELECT %s FROM core.fact_orders WHERE %s".formatted(Query.COLUMNS, where);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            String last = parameter;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    for (int column = rows.getMetaData().getColumnCount(); column > 1; column--) {
                        rows.getString(column);
                    }
                    last = rows.getString(1);
                }
            }
            return last;
        }
    }

    /** Enough for the compiler of the JVM; none for whoever wants no warm-up. */
    private void warmUp(List<Request> requests) throws SQLException {
        int wanted = bench.options().warmUps == 0 ? 0 : WARM_UP;
        for (int number = 0; number < wanted; number++) {
            // Each number from the start: a page goes on where no other request left off.
            requests.get(number % requests.size()).send(0, "");
        }
    }

    private void time(String subject, Round round, Request request, ServedProgram server) {
        bench.warehouse().settle();
        Optional<Duration> program = server.process().cpu();
        Optional<Duration> postgres = bench.warehouse().cpu();
        DescriptiveStatistics millis = new DescriptiveStatistics();
        String before = "";
        for (int number = 0; number < REQUESTS; number++) {
            long startedAt = System.nanoTime();
            try {
                before = request.send(number, before);
            } catch (SQLException e) {
                throw new BenchmarkException("PostgreSQL refused a query: " + e.getMessage(), e);
            }
            millis.addValue((System.nanoTime() - startedAt) / 1e6);
        }
        Figures figures =
                new Figures()
                        .with(Figures.MEDIAN_MILLIS, millis.getPercentile(50))
                        .with(Figures.P95_MILLIS, millis.getPercentile(95));
        Bench.between(program, server.process().cpu())
                .ifPresent(all -> figures.with(Figures.CPU_MILLIS, ofEach(all)));
        Bench.between(postgres, bench.warehouse().cpu())
                .ifPresent(all -> figures.with(Figures.SERVER_CPU_MILLIS, ofEach(all)));
        bench.record(subject, round, figures);
    }

    private static double ofEach(Duration all) {
        return all.toNanos() / 1e6 / REQUESTS;
    }
}
