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

import jakarta.inject.Singleton;

/** Refuses a query that asks for too much, before anything is read. */
@Singleton
final class QueryLimits extends SimplePerformantInstrumentation {
    private final GraphqlLimits limits;

    QueryLimits(GraphqlLimits limits) {
        this.limits = requireNonNull(limits, "limits is null");
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
                .visitPreOrder(new QueryCost(limits));
        return SimpleInstrumentationContext.noOp();
    }
}
