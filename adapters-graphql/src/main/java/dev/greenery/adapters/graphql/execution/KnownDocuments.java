package dev.greenery.adapters.graphql.execution;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Remembers queries that are valid, because clients ask the same ones again and again, with other
 * variables. The ones that were not asked for longest make room.
 */
final class KnownDocuments implements PreparsedDocumentProvider {
    private static final int DOCUMENTS = 500;
    private static final int LONGEST = 10_000;

    private final Map<String, PreparsedDocumentEntry> documents =
            new LinkedHashMap<>(DOCUMENTS, 0.75F, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<String, PreparsedDocumentEntry> eldest) {
                    return size() > DOCUMENTS;
                }
            };

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        PreparsedDocumentEntry known = find(input.getQuery());
        return CompletableFuture.completedFuture(known == null ? read(input, parse) : known);
    }

    private PreparsedDocumentEntry read(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        PreparsedDocumentEntry entry = parse.apply(input);
        if (!entry.hasErrors() && input.getQuery().length() <= LONGEST) {
            keep(input.getQuery(), entry);
        }
        return entry;
    }

    private synchronized PreparsedDocumentEntry find(String query) {
        return documents.get(query);
    }

    private synchronized void keep(String query, PreparsedDocumentEntry entry) {
        documents.put(query, entry);
    }
}
