package dev.greenery.adapters.graphql.execution;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.introspection.GoodFaithIntrospection;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorClassification;
import graphql.validation.ValidationErrorType;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** GraphQL errors with the codes that clients can rely on. */
final class Errors {
    private static final String CODE = "code";
    private static final Set<ValidationErrorClassification> BEYOND_LIMITS =
            Set.of(
                    ValidationErrorType.MaxQueryFieldsExceeded,
                    ValidationErrorType.MaxQueryDepthExceeded);

    private Errors() {}

    static GraphqlErrorBuilder<?> coded(GraphqlErrorBuilder<?> error, ErrorCode code) {
        return error.errorType(ErrorClassification.errorClassification(code.name()))
                .extensions(Map.of(CODE, code.name()));
    }

    static GraphQLError of(ErrorCode code, String message) {
        return coded(GraphqlErrorBuilder.newError(), code).message("%s", message).build();
    }

    /** The error with a code of ours, also when the GraphQL engine made it. */
    static Map<String, Object> toSpecification(GraphQLError error) {
        Map<String, Object> specification = new LinkedHashMap<>(error.toSpecification());
        specification.put("extensions", Map.of(CODE, code(error).name()));
        return specification;
    }

    static ErrorCode code(GraphQLError error) {
        Map<String, Object> extensions = error.getExtensions();
        if (extensions != null && extensions.get(CODE) instanceof String code) {
            return ErrorCode.valueOf(code);
        }
        return asksForTooMuch(error) ? ErrorCode.LIMIT_EXCEEDED : codeOf(error.getErrorType());
    }

    /** The engine checks some limits itself, while it looks whether a query is valid. */
    private static boolean asksForTooMuch(GraphQLError error) {
        return error instanceof GoodFaithIntrospection.BadFaithIntrospectionError
                || (error instanceof ValidationError validation
                        && BEYOND_LIMITS.contains(validation.getValidationErrorType()));
    }

    private static ErrorCode codeOf(ErrorClassification type) {
        return switch (type) {
            case ErrorType known ->
                    switch (known) {
                        case InvalidSyntax, ValidationError -> ErrorCode.VALIDATION;
                        case OperationNotSupported -> ErrorCode.BAD_REQUEST;
                        case ExecutionAborted -> ErrorCode.LIMIT_EXCEEDED;
                        case DataFetchingException, NullValueInNonNullableField ->
                                ErrorCode.INTERNAL;
                    };
            case null, default -> ErrorCode.BAD_REQUEST;
        };
    }
}
