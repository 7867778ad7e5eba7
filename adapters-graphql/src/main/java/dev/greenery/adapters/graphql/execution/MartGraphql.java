package dev.greenery.adapters.graphql.execution;

import static dev.greenery.adapters.graphql.execution.ErrorCode.UNAVAILABLE;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.execution.GraphqlResponse.Outcome;
import dev.greenery.adapters.graphql.schema.MartApi;
import dev.greenery.adapters.graphql.schema.MartSchema;
import dev.greenery.application.port.in.OpenReading;
import dev.greenery.application.port.in.OpenReading.Reading;
import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.MartRegistry;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;

import io.micronaut.scheduling.TaskExecutors;
import io.netty.util.Timeout;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.dataloader.DataLoaderRegistry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/**
 * Answers GraphQL requests to marts. A mart's schema is made once; a request runs on a thread of
 * its own, which may block, and is given up after a time, or when nobody waits for the answer any
 * longer.
 */
@Singleton
public final class MartGraphql {
    private static final String BUSY =
            "The server is busy with other requests; ask again in a moment";

    private final MartRegistry registry;
    private final Wiring wiring;
    private final OpenReading readings;
    private final QueryLimits queryLimits;
    private final GraphqlLimits limits;
    private final RequestClock clock;
    private final ExecutorService blocking;
    private final Map<String, Engine> engines = new ConcurrentHashMap<>();

    MartGraphql(
            MartRegistry registry,
            Wiring wiring,
            OpenReading readings,
            QueryLimits queryLimits,
            GraphqlLimits limits,
            RequestClock clock,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.registry = requireNonNull(registry, "registry is null");
        this.wiring = requireNonNull(wiring, "wiring is null");
        this.readings = requireNonNull(readings, "readings is null");
        this.queryLimits = requireNonNull(queryLimits, "queryLimits is null");
        this.limits = requireNonNull(limits, "limits is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.blocking = requireNonNull(blocking, "blocking is null");
    }

    /**
     * Makes the schema of a mart, if that has not been done yet.
     *
     * @throws RuntimeException with every reason, if the mart cannot be shown in one
     */
    public void prepare(MartDefinition mart) {
        engine(mart);
    }

    /** Answers a request. Whoever cancels the answer stops the work on it. */
    public CompletableFuture<GraphqlResponse> answer(MartDefinition mart, GraphqlRequest request) {
        Reading reading = readings.open(Optional.of(limits.timeout()));
        ExecutionInput input = input(request);
        CompletableFuture<GraphqlResponse> work =
                CompletableFuture.supplyAsync(() -> execute(mart, input, reading), blocking);
        CompletableFuture<GraphqlResponse> givenUp = new CompletableFuture<>();
        Timeout over =
                clock.after(
                        limits.timeout(),
                        () -> givenUp.completeAsync(() -> giveUp(reading), blocking));
        CompletableFuture<GraphqlResponse> answer =
                work.applyToEither(givenUp, Function.identity());
        var _ =
                answer.whenComplete(
                        (response, fault) -> {
                            over.cancel();
                            if (!work.isDone()) {
                                blocking.execute(() -> stop(input, reading));
                            }
                        });
        return answer;
    }

    private ExecutionInput input(GraphqlRequest request) {
        return ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName().orElse(null))
                .variables(request.variables())
                .dataLoaderRegistry(new DataLoaderRegistry())
                .graphQLContext(queryLimits.context())
                .locale(Locale.ENGLISH)
                .build();
    }

    private GraphqlResponse execute(MartDefinition mart, ExecutionInput input, Reading reading) {
        try (reading) {
            Engine engine = engine(mart);
            input.getGraphQLContext().put(Request.class, new Request(reading, engine.columns()));
            return response(engine.graphql().execute(input));
        } catch (RuntimeException e) {
            return GraphqlResponse.failed(e);
        }
    }

    /** The server ends what it does for the request, so that its connection is free at once. */
    private static void stop(ExecutionInput input, Reading reading) {
        input.cancel();
        reading.cancel();
    }

    private Engine engine(MartDefinition mart) {
        return engines.computeIfAbsent(mart.name(), name -> make(mart));
    }

    private Engine make(MartDefinition mart) {
        MartApi api = MartApi.of(registry, mart);
        GraphQL graphql =
                GraphQL.newGraphQL(MartSchema.of(api, wiring.wire(api)))
                        .instrumentation(queryLimits)
                        .preparsedDocumentProvider(new KnownDocuments())
                        .defaultDataFetcherExceptionHandler(new Faults())
                        .build();
        return new Engine(ColumnsOfFields.of(api), graphql);
    }

    private record Engine(ColumnsOfFields columns, GraphQL graphql) {}

    private GraphqlResponse giveUp(Reading reading) {
        return reading.isWaiting()
                ? withoutData(ErrorCode.UNAVAILABLE, BUSY, Outcome.UNAVAILABLE)
                : withoutData(
                        ErrorCode.LIMIT_EXCEEDED,
                        "The request took longer than %d ms and was given up; ask for less"
                                .formatted(limits.timeout().toMillis()),
                        Outcome.EXECUTED);
    }

    private static GraphqlResponse withoutData(ErrorCode code, String message, Outcome outcome) {
        Map<String, Object> body =
                new LinkedHashMap<>(GraphqlResponse.refused(code, message).body());
        body.put("data", null);
        return new GraphqlResponse(body, outcome);
    }

    private static GraphqlResponse response(ExecutionResult result) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            List<Map<String, Object>> errors =
                    result.getErrors().stream().map(Errors::toSpecification).toList();
            body.put("errors", errors);
        }
        if (result.isDataPresent()) {
            body.put("data", result.getData());
        }
        return new GraphqlResponse(body, outcome(result));
    }

    private static Outcome outcome(ExecutionResult result) {
        if (result.getErrors().stream().map(Errors::code).anyMatch(UNAVAILABLE::equals)) {
            return Outcome.UNAVAILABLE;
        }
        return result.isDataPresent() ? Outcome.EXECUTED : Outcome.REFUSED;
    }
}
