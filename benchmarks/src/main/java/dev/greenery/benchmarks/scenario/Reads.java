package dev.greenery.benchmarks.scenario;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.process.BenchmarkException;
import dev.greenery.benchmarks.process.Program;
import dev.greenery.benchmarks.result.Figures;
import dev.greenery.benchmarks.result.Sample;
import dev.greenery.benchmarks.warehouse.Warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reading what is published: on the command line, over GraphQL, and by the same plain SQL. */
record Reads(Program program, Warehouse warehouse, Recorder recorder, Rounds rounds) {
    private static final int REQUESTS = 200;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final String COLUMNS = "order_id, user_id, status, created_at, order_total";
    static final String FIELDS = "orderId userId status createdAt orderTotal";
    private static final Pattern END_CURSOR = Pattern.compile("\"endCursor\":\"([^\"]+)\"");

    Reads {
        requireNonNull(program, "program is null");
        requireNonNull(warehouse, "warehouse is null");
        requireNonNull(recorder, "recorder is null");
        requireNonNull(rounds, "rounds is null");
    }

    /** A request that may depend on how many came before it. */
    private interface Request {
        void send(int number) throws SQLException;
    }

    void measure(int scale) {
        show(scale, "fact_product");
        show(scale, "fact_orders");
        List<String> ids = warehouse.orderIds(REQUESTS);
        try (ServedProgram server = ServedProgram.start(program, warehouse.home());
                Connection connection = warehouse.connect()) {
            rounds.each(
                    (round, warmUp) -> {
                        overGraphql(server, ids, new Run("GraphQL", scale, round, warmUp));
                        bySql(connection, ids, new Run("SQL", scale, round, warmUp));
                    });
        } catch (SQLException e) {
            throw new BenchmarkException("PostgreSQL does not answer", e);
        }
    }

    private void show(int scale, String model) {
        String home = warehouse.home().toString();
        rounds.each(
                (round, warmUp) ->
                        recorder.record(
                                new Run("show " + model, scale, round, warmUp),
                                Meter.figures(
                                        program.run(
                                                        List.of(), "show", model, "--limit", "20",
                                                        "--home", home)
                                                .succeeded("show"))));
    }

    private void overGraphql(ServedProgram server, List<String> ids, Run run) {
        List<String> cursor = new ArrayList<>(List.of(""));
        time(
                named(run, "GraphQL: pages of 100"),
                number -> {
                    String after =
                            number == 0 ? "" : ", after: \\\"%s\\\"".formatted(cursor.getFirst());
                    String answer =
                            server.post(
                                    "core",
                                    body(
                                            "{ factOrders(first: 100%s) { nodes { %s } pageInfo {"
                                                            .formatted(after, FIELDS)
                                                    + " endCursor } } }"));
                    Matcher end = END_CURSOR.matcher(answer);
                    cursor.set(0, end.find() ? end.group(1) : cursor.getFirst());
                });
        time(
                named(run, "GraphQL: by key"),
                number ->
                        server.post(
                                "core",
                                body(
                                        "{ factOrdersByKey(orderId: \\\"%s\\\") { %s } }"
                                                .formatted(ids.get(number % ids.size()), FIELDS))));
        time(
                named(run, "GraphQL: 100 with a filter"),
                number ->
                        server.post(
                                "core",
                                body(
                                        "{ factOrders(first: 100, filter: {status: {eq:"
                                                + " \\\"shipped\\\"}}) { nodes { %s } } }"
                                                        .formatted(FIELDS))));
    }

    private static String body(String query) {
        return "{\"query\": \"" + query + "\"}";
    }

    private void bySql(Connection connection, List<String> ids, Run run) {
        List<String> last = new ArrayList<>(List.of("00000000-0000-0000-0000-000000000000"));
        time(
                named(run, "SQL: pages of 100"),
                number ->
                        query(
                                        connection,
                                        "SELECT %s FROM core.fact_orders WHERE order_id > ?::uuid"
                                                        .formatted(COLUMNS)
                                                + " ORDER BY order_id LIMIT 100",
                                        last.getFirst())
                                .ifPresent(id -> last.set(0, id)));
        time(
                named(run, "SQL: by key"),
                number ->
                        query(
                                connection,
                                "SELECT %s FROM core.fact_orders WHERE order_id = ?::uuid"
                                        .formatted(COLUMNS),
                                ids.get(number % ids.size())));
        time(
                named(run, "SQL: 100 with a filter"),
                number ->
                        query(
                                connection,
                                "SELECT %s FROM core.fact_orders WHERE status = ?"
                                                .formatted(COLUMNS)
                                        + " ORDER BY order_id LIMIT 100",
                                "shipped"));
    }

    private static Run named(Run run, String subject) {
        return new Run(subject, run.scale(), run.round(), run.warmUp());
    }

    /** Reads all columns of all rows; the first column of the last. */
    private static Optional<String> query(Connection connection, String sql, String parameter)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            Optional<String> last = Optional.empty();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    for (int column = rows.getMetaData().getColumnCount(); column > 0; column--) {
                        last =
                                Optional.ofNullable(rows.getString(column))
                                        .or(() -> Optional.of(""));
                    }
                }
            }
            return last;
        }
    }

    private void time(Run run, Request request) {
        List<Double> millis = new ArrayList<>();
        for (int number = 0; number < REQUESTS; number++) {
            long startedAt = System.nanoTime();
            try {
                request.send(number);
            } catch (SQLException e) {
                throw new BenchmarkException("PostgreSQL refused a query: " + e.getMessage(), e);
            }
            millis.add((System.nanoTime() - startedAt) / NANOS_PER_MILLI);
        }
        Sample sample = new Sample(millis);
        recorder.record(
                run,
                new Figures()
                        .with(Figures.MEDIAN_MILLIS, sample.median())
                        .with(Figures.P95_MILLIS, sample.percentile(0.95)));
    }
}
