package dev.greenery.adapters.graphql.execution;

import static dev.greenery.adapters.graphql.execution.ErrorCode.UNAVAILABLE;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.execution.GraphqlResponse.Outcome;
import dev.greenery.adapters.graphql.schema.MartApi;
import dev.greenery.adapters.graphql.schema.MartSchema;
import dev.greenery.application.mart.MartDefinition;
import dev.greenery.application.mart.MartRegistry;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;

import io.micronaut.scheduling.TaskExecutors;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Answers GraphQL requests to marts. A mart's schema is made once; a request runs on a thread of
 * its own, which may block, and is given up after a time.
 */
@Singleton
public final class MartGraphql {
    private final MartRegistry registry;
    private final Wiring wiring;
    private final RowLoaders loaders;
    private final QueryLimits queryLimits;
    private final GraphqlLimits limits;
    private final ExecutorService blocking;
    private final Map<String, Engine> engines = new ConcurrentHashMap<>();

    MartGraphql(
            MartRegistry registry,
            Wiring wiring,
            RowLoaders loaders,
            QueryLimits queryLimits,
            GraphqlLimits limits,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.registry = requireNonNull(registry, "registry is null");
        this.wiring = requireNonNull(wiring, "wiring is null");
        this.loaders = requireNonNull(loaders, "loaders is null");
        this.queryLimits = requireNonNull(queryLimits, "queryLimits is null");
        this.limits = requireNonNull(limits, "limits is null");
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

    /** Answers a request; waits for the answer. */
    public GraphqlResponse answer(MartDefinition mart, GraphqlRequest request) {
        Engine engine = engine(mart);
        ExecutionInput input =
                ExecutionInput.newExecutionInput(request.query())
                        .operationName(request.operationName().orElse(null))
                        .variables(request.variables())
                        .dataLoaderRegistry(loaders.forRequest(engine.api()))
                        .graphQLContext(queryLimits.context())
                        .locale(Locale.ENGLISH)
                        .build();
        Future<ExecutionResult> running = blocking.submit(() -> engine.graphql().execute(input));
        try {
            return response(running.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return gaveUp();
        } catch (ExecutionException e) {
            return GraphqlResponse.failed(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return GraphqlResponse.refused(ErrorCode.INTERNAL, "The server stops");
        } finally {
            input.cancel();
            running.cancel(true);
        }
    }

    private Engine engine(MartDefinition mart) {
        return engines.computeIfAbsent(mart.name(), name -> make(mart));
    }

    private Engine make(MartDefinition mart) {
        MartApi api = MartApi.of(registry, mart);
        GraphQL graphql =
                GraphQL.newGraphQL(MartSchema.of(api, wiring.wire(api)))
                        .instrumentation(queryLimits)
                        .defaultDataFetcherExceptionHandler(new Faults())
                        .build();
        return new Engine(api, graphql);
    }

    private record Engine(MartApi api, GraphQL graphql) {}

    private GraphqlResponse gaveUp() {
        Map<String, Object> body =
                new LinkedHashMap<>(
                        GraphqlResponse.refused(
                                        ErrorCode.LIMIT_EXCEEDED,
                                        "The request took longer than %d ms and was given up; ask"
                                                        .formatted(limits.timeout().toMillis())
                                                + " for less")
                                .body());
        body.put("data", null);
        return new GraphqlResponse(body, Outcome.EXECUTED);
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
