package dev.greenery.adapters.graphql.execution;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Hides what went wrong from clients, who get an id, and shows it in the log, which has it too. */
public final class Faults implements DataFetcherExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    /** Logs a fault, and gives the sentence that a client may know of it. */
    public static String log(Throwable fault) {
        UUID id = UUID.randomUUID();
        LOG.error("A request failed (id {})", id, fault);
        return "The server failed to answer; its log tells why under the id %s".formatted(id);
    }

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters field) {
        Throwable fault = field.getException();
        if (fault instanceof CompletionException wrapper && wrapper.getCause() != null) {
            fault = wrapper.getCause();
        }
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error(field, fault)).build());
    }

    private static GraphQLError error(
            DataFetcherExceptionHandlerParameters field, Throwable fault) {
        boolean givenUp = fault instanceof CancellationException;
        return Errors.coded(
                        GraphqlErrorBuilder.newError(field.getDataFetchingEnvironment()),
                        givenUp ? ErrorCode.LIMIT_EXCEEDED : ErrorCode.INTERNAL)
                .message("%s", givenUp ? fault.getMessage() : log(fault))
                .build();
    }
}
