package dev.greenery.adapters.graphql.execution;

import dev.greenery.application.port.out.WarehouseUnavailableException;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** Hides what went wrong from clients, who get an id, and shows it in the log, which has it too. */
public final class Faults implements DataFetcherExceptionHandler {
    private static final String OUTAGE = "The warehouse does not answer; ask again in a moment";

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    /** Logs a fault, and gives the sentence that a client may know of it. */
    public static String log(Throwable fault) {
        UUID id = UUID.randomUUID();
        LOG.error("A request failed (id {})", id, fault);
        return "The server failed to answer; its log tells why under the id %s".formatted(id);
    }

    /** The outage that a fault comes from, if it comes from one. */
    public static Optional<WarehouseUnavailableException> outage(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .filter(WarehouseUnavailableException.class::isInstance)
                .map(WarehouseUnavailableException.class::cast)
                .findFirst();
    }

    /** The code of a fault and what a client may know of it; the log gets the rest. */
    static GraphQLError coded(GraphqlErrorBuilder<?> error, Throwable fault) {
        if (fault instanceof CancellationException) {
            return told(error, ErrorCode.LIMIT_EXCEEDED, fault.getMessage());
        }
        Optional<WarehouseUnavailableException> outage = outage(fault);
        if (outage.isPresent()) {
            LOG.warn("A request could not be answered: {}", outage.get().getMessage());
            return told(error, ErrorCode.UNAVAILABLE, OUTAGE);
        }
        return told(error, ErrorCode.INTERNAL, log(fault));
    }

    private static GraphQLError told(GraphqlErrorBuilder<?> error, ErrorCode code, String message) {
        return Errors.coded(error, code).message("%s", message).build();
    }

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters field) {
        Throwable fault = field.getException();
        if (fault instanceof CompletionException wrapper && wrapper.getCause() != null) {
            fault = wrapper.getCause();
        }
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(
                                coded(
                                        GraphqlErrorBuilder.newError(
                                                field.getDataFetchingEnvironment()),
                                        fault))
                        .build());
    }
}
