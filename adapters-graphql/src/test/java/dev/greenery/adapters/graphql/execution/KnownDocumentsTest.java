package dev.greenery.adapters.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class KnownDocumentsTest {
    private static final int MOST = 500;
    private static final int LONGEST = 10_000;

    private final KnownDocuments documents = new KnownDocuments();
    private final List<String> parsed = new ArrayList<>();

    @Test
    void aQueryIsParsedOnce() {
        ask("{ a }");
        ask("{ b }");
        ask("{ a }");

        assertThat(parsed).containsExactly("{ a }", "{ b }");
    }

    @Test
    void theQueriesThatWereNotAskedForLongestMakeRoom() {
        ask("{ often }");
        ask("{ once }");
        IntStream.range(0, MOST - 2).forEach(i -> ask("{ a%d }".formatted(i)));
        ask("{ often }");
        ask("{ more }");
        parsed.clear();

        ask("{ often }");
        ask("{ once }");

        assertThat(parsed).containsExactly("{ once }");
    }

    @Test
    void whatIsInvalidOrHugeIsNotKept() {
        String huge = "{ a }" + " ".repeat(LONGEST);
        for (int i = 0; i < 2; i++) {
            ask("invalid");
            ask(huge);
        }

        assertThat(parsed).containsExactly("invalid", huge, "invalid", huge);
    }

    private void ask(String query) {
        documents
                .getDocumentAsync(ExecutionInput.newExecutionInput(query).build(), this::parse)
                .join();
    }

    private PreparsedDocumentEntry parse(ExecutionInput input) {
        parsed.add(input.getQuery());
        return input.getQuery().equals("invalid")
                ? new PreparsedDocumentEntry(
                        GraphqlErrorBuilder.newError().message("It is invalid").build())
                : new PreparsedDocumentEntry(Parser.parse(input.getQuery()));
    }
}
