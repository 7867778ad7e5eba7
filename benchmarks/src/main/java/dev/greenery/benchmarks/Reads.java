package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.Bench.Round;
import dev.greenery.benchmarks.process.BenchmarkException;
import dev.greenery.benchmarks.report.Figures;
import dev.greenery.benchmarks.report.Sample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reading what is published: on the command line, over GraphQL, and by the same plain SQL. */
record Reads(Bench bench) {
    private static final int REQUESTS = 200;
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
            bench.rounds(
                    round -> {
                        overGraphql(server, ids, round);
                        bySql(connection, ids, round);
                    });
        } catch (SQLException e) {
            throw new BenchmarkException("PostgreSQL does not answer", e);
        }
    }

    private void overGraphql(ServedProgram server, List<String> ids, Round round) {
        time(
                "GraphQL: pages of 100",
                round,
                (number, cursor) -> {
                    String after = number == 0 ? "" : ", after: \\\"%s\\\"".formatted(cursor);
                    String answer = server.post(Query.page(after, "pageInfo { endCursor }"));
                    Matcher end = END_CURSOR.matcher(answer);
                    return end.find() ? end.group(1) : cursor;
                });
        time(
                "GraphQL: by key",
                round,
                (number, _) -> server.post(Query.byKey(ids.get(number % ids.size()))));
        time(
                "GraphQL: 100 with a filter",
                round,
                (_, _) -> server.post(Query.page(", filter: {status: {eq: \\\"shipped\\\"}}", "")));
    }

    private void bySql(Connection connection, List<String> ids, Round round) {
        time(
                "SQL: pages of 100",
                round,
                (number, last) ->
                        query(
                                connection,
                                "order_id > ?::uuid ORDER BY order_id LIMIT 100",
                                number == 0 ? LEAST_ID : last));
        time(
                "SQL: by key",
                round,
                (number, _) ->
                        query(connection, "order_id = ?::uuid", ids.get(number % ids.size())));
        time(
                "SQL: 100 with a filter",
                round,
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

    private void time(String subject, Round round, Request request) {
        List<Double> millis = new ArrayList<>();
        String before = "";
        for (int number = 0; number < REQUESTS; number++) {
            long startedAt = System.nanoTime();
            try {
                before = request.send(number, before);
            } catch (SQLException e) {
                throw new BenchmarkException("PostgreSQL refused a query: " + e.getMessage(), e);
            }
            millis.add((System.nanoTime() - startedAt) / 1e6);
        }
        Sample sample = new Sample(millis);
        bench.record(
                subject,
                round,
                new Figures()
                        .with(Figures.MEDIAN_MILLIS, sample.median())
                        .with(Figures.P95_MILLIS, sample.percentile(0.95)));
    }
}
