package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import graphql.ExecutionResult;
import graphql.analysis.QueryTraverser;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.parser.ParserOptions;
import graphql.validation.QueryComplexityLimits;

import jakarta.inject.Singleton;

import java.util.Map;

/** Refuses a query that asks for too much, before anything is read. */
@Singleton
final class QueryLimits extends SimplePerformantInstrumentation {
    /** Queries are laid out with many spaces, each of which is a token. */
    private static final int SPACES = 10;

    private final GraphqlLimits limits;
    private final Map<?, Object> context;

    QueryLimits(GraphqlLimits limits) {
        this.limits = requireNonNull(limits, "limits is null");
        this.context =
                Map.of(
                        ParserOptions.class,
                        ParserOptions.getDefaultOperationParserOptions()
                                .transform(
                                        options ->
                                                options.maxTokens(limits.maxTokens())
                                                        .maxWhitespaceTokens(spaces(limits))),
                        QueryComplexityLimits.KEY,
                        QueryComplexityLimits.newLimits()
                                .maxFieldsCount(limits.maxFields())
                                .build());
    }

    /** What the engine itself must know before it reads a query. */
    Map<?, Object> context() {
        return context;
    }

    private static int spaces(GraphqlLimits limits) {
        return (int) Math.min((long) limits.maxTokens() * SPACES, Integer.MAX_VALUE);
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        QueryTraverser.newQueryTraverser()
                .schema(context.getGraphQLSchema())
                .document(context.getDocument())
                .operationName(context.getExecutionInput().getOperationName())
                .coercedVariables(context.getCoercedVariables())
                .build()
                .visitPreOrder(new QueryCost(limits, context.getGraphQLSchema()));
        return SimpleInstrumentationContext.noOp();
    }
}
