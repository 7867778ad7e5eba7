package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.setting.Configurable;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How much one request may ask for.
 *
 * @param defaultPageSize rows on a page when the query does not say
 * @param maxPageSize rows on a page at the most
 * @param maxSlices figures of one metric
 * @param maxDepth levels of fields, and of conditions inside conditions
 * @param maxCost points; a query costs a thousand for every read, and one for every value, see
 *     {@code QueryCost}
 * @param maxRootFields fields at the root of a query
 * @param maxAliases fields under another name, fragments opened out
 * @param maxFields fields of a query, fragments opened out
 * @param maxTokens words and signs of a document
 * @param timeout after which a request is given up
 */
@ConfigurationProperties("greenery.graphql")
record GraphqlLimits(
        @Bindable(defaultValue = "50") @Configurable("rows on a page when the query does not say")
                int defaultPageSize,
        @Bindable(defaultValue = "1000") @Configurable("rows on a page at the most")
                int maxPageSize,
        @Bindable(defaultValue = "2000") @Configurable("figures of one metric") int maxSlices,
        @Bindable(defaultValue = "12")
                @Configurable("levels of fields, and of conditions inside conditions")
                int maxDepth,
        @Bindable(defaultValue = "100000")
                @Configurable("points of one query: a thousand for every read, one for every value")
                int maxCost,
        @Bindable(defaultValue = "50") @Configurable("fields at the root of a query")
                int maxRootFields,
        @Bindable(defaultValue = "50")
                @Configurable("fields under another name, fragments opened out")
                int maxAliases,
        @Bindable(defaultValue = "1000") @Configurable("fields of a query, fragments opened out")
                int maxFields,
        @Bindable(defaultValue = "5000") @Configurable("words and signs of a query") int maxTokens,
        @Bindable(defaultValue = "30s") @Configurable("after which a request is given up")
                Duration timeout) {
    GraphqlLimits {
        requireNonNull(timeout, "timeout is null");
        List<String> problems = new ArrayList<>();
        requirePositive("default-page-size", defaultPageSize, problems);
        requirePositive("max-page-size", maxPageSize, problems);
        requirePositive("max-slices", maxSlices, problems);
        requirePositive("max-depth", maxDepth, problems);
        requirePositive("max-cost", maxCost, problems);
        requirePositive("max-root-fields", maxRootFields, problems);
        requirePositive("max-aliases", maxAliases, problems);
        requirePositive("max-fields", maxFields, problems);
        requirePositive("max-tokens", maxTokens, problems);
        requirePositive("timeout", timeout.toMillis(), problems);
        if (defaultPageSize > maxPageSize) {
            problems.add("greenery.graphql.default-page-size is above max-page-size");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    private static void requirePositive(String property, long value, List<String> problems) {
        if (value <= 0) {
            problems.add("greenery.graphql.%s must be above zero".formatted(property));
        }
    }
}
