package dev.greenery.adapters.graphql.execution;

/** What kind of error a client meets, in {@code extensions.code}. */
public enum ErrorCode {
    /** The request makes no sense: not JSON, a broken cursor, arguments that do not go together. */
    BAD_REQUEST,
    /** The query is not GraphQL, or does not fit the schema. */
    VALIDATION,
    /** There is no such mart or page. */
    NOT_FOUND,
    /** The mart has never been published. */
    NOT_PUBLISHED,
    /** The request asks for more than the server gives at once. */
    LIMIT_EXCEEDED,
    /** The warehouse does not answer at the moment; the same may be asked again soon. */
    UNAVAILABLE,
    /** The server failed; the message has an id that its log has too. */
    INTERNAL
}
