package dev.greenery.bootstrap.soak;

import static java.util.Objects.requireNonNull;

import dev.greenery.bootstrap.soak.Answer.Count;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks the API of one mart after the other what is published, and how many rows it finds. */
final class GraphQlWay implements Way {
    private static final List<Question> QUESTIONS =
            List.of(
                    new Question(
                            "core",
                            "core__fact_orders: factOrders(first: 1) { totalCount }"
                                    + " core__dim_users: dimUsers(first: 1) { totalCount }"),
                    new Question(
                            "marketing",
                            "core__fact_orders: factOrders(first: 1) { totalCount }"
                                    + " marketing__int_user_sessions: intUserSessions(first: 1)"
                                    + " { totalCount }"),
                    new Question(
                            "product",
                            "core__fact_orders: factOrders(first: 1) { totalCount }"
                                    + " product__fact_user_sessions: factUserSessions(first: 1)"
                                    + " { totalCount }"));

    private static final Pattern RUN = Pattern.compile("\"runId\":\"?(\\d+)");
    private static final Pattern FOUND =
            Pattern.compile("\"(\\w+)__(\\w+)\":\\{\"totalCount\":(\\d+)}");
    private static final Pattern TOLD =
            Pattern.compile("\\{\"mart\":\"(\\w+)\",\"name\":\"(\\w+)\",\"rows\":(\\d+)}");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private int asked;

    GraphQlWay(URI server) {
        this.server = requireNonNull(server, "server is null");
    }

    /** Two tables are counted beside what the API knows of all. */
    private record Question(String mart, String tables) {
        private static final int COUNTED = 2;

        String body() {
            return "{\"query\": \"{ mart { runId models { mart name rows } } %s }\"}"
                    .formatted(tables);
        }
    }

    @Override
    public String name() {
        return "API";
    }

    @Override
    public Answer read() throws IOException, InterruptedException {
        Question question = QUESTIONS.get(asked++ % QUESTIONS.size());
        HttpRequest request =
                HttpRequest.newBuilder(server.resolve("/graphql/" + question.mart()))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(question.body()))
                        .build();
        return answer(http.send(request, BodyHandlers.ofString()).body());
    }

    private static Answer answer(String body) throws IOException {
        Set<Integer> runs =
                RUN.matcher(body)
                        .results()
                        .map(run -> Integer.valueOf(run.group(1)))
                        .collect(Collectors.toSet());
        List<Count> found = counts(FOUND, body).toList();
        if (found.size() != Question.COUNTED || body.contains("\"errors\"")) {
            throw new IOException(body);
        }
        return new Answer(
                runs,
                Stream.concat(found.stream(), counts(TOLD, body)).collect(Collectors.toSet()));
    }

    private static Stream<Count> counts(Pattern pattern, String body) {
        return pattern.matcher(body)
                .results()
                .map(
                        count ->
                                new Count(
                                        count.group(1) + "." + count.group(2),
                                        Long.parseLong(count.group(3))));
    }

    @Override
    public void close() {
        http.close();
    }
}
