package dev.greenery.adapters.graphql.execution;

import static dev.greenery.adapters.graphql.execution.Values.value;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.schema.ChangesApi;
import dev.greenery.application.history.ChangeKind;
import dev.greenery.application.history.ChangeQuery;
import dev.greenery.application.history.RowChange;
import dev.greenery.application.history.RowChange.ColumnChange;
import dev.greenery.application.port.in.ListChanges;
import dev.greenery.application.query.PersonalData;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers what the shop overwrote in a table. */
final class ChangesFetcher implements DataFetcher<DataFetcherResult<ChangesPage>> {
    private final ChangesApi api;
    private final PageArguments pageArguments;

    ChangesFetcher(ChangesApi api, GraphqlLimits limits) {
        this.api = requireNonNull(api, "api is null");
        this.pageArguments = new PageArguments(limits);
    }

    @Override
    public DataFetcherResult<ChangesPage> get(DataFetchingEnvironment field) {
        return query(field).flatMap(query -> page(field, query)).toResult(field);
    }

    private Answer<ChangeQuery> query(DataFetchingEnvironment field) {
        Instant since = field.getArgument("since");
        Optional<Instant> until = Optional.ofNullable(field.getArgument("until"));
        return until.isPresent() && !until.get().isAfter(since)
                ? Answer.badRequest(
                        "until, %s, is not after since, %s".formatted(until.get(), since))
                : Answer.given(new ChangeQuery(api.table(), since, until, PersonalData.MASKED));
    }

    private Answer<ChangesPage> page(DataFetchingEnvironment field, ChangeQuery query) {
        return pageArguments
                .size("first", field.getArgument("first"))
                .flatMap(
                        size ->
                                skipped(field, query)
                                        .map(skipped -> page(field, query, skipped, size)));
    }

    private static Answer<Long> skipped(DataFetchingEnvironment field, ChangeQuery query) {
        String after = field.getArgument("after");
        return after == null ? Answer.given(0L) : ChangesPage.skipped(query, after);
    }

    /** One change more than a page has tells whether others follow. */
    private static ChangesPage page(
            DataFetchingEnvironment field, ChangeQuery all, long skipped, int size) {
        ChangeQuery query = all.page(skipped, size + 1);
        List<RowChange> changes = new ArrayList<>();
        if (field.getSelectionSet().containsAnyOf("nodes", "pageInfo")) {
            changes(field).list(query, changes::add);
        }
        return new ChangesPage(
                query, changes.subList(0, Math.min(size, changes.size())), changes.size() > size);
    }

    private static ListChanges changes(DataFetchingEnvironment field) {
        return Request.of(field).reading();
    }

    static Map<String, DataFetcher<?>> ofPage() {
        return Map.of(
                "nodes", value(ChangesPage.class, ChangesPage::changes),
                "pageInfo", value(ChangesPage.class, ChangesPage::ends),
                "counts", counts());
    }

    private static DataFetcher<?> counts() {
        return field -> {
            ChangesPage page = field.getSource();
            return changes(field).countChanges(page.query());
        };
    }

    static Map<String, DataFetcher<?>> ofCounts() {
        return Map.of(
                "added", count(ChangeKind.ADDED),
                "changed", count(ChangeKind.CHANGED),
                "deleted", count(ChangeKind.DELETED));
    }

    private static DataFetcher<?> count(ChangeKind kind) {
        return value(Map.class, counts -> counts.get(kind) == null ? 0L : counts.get(kind));
    }

    static Map<String, DataFetcher<?>> ofChange(ChangesApi api) {
        return Map.of(
                "changedAt",
                value(RowChange.class, RowChange::at),
                "kind",
                value(RowChange.class, RowChange::kind),
                api.keyField(),
                value(RowChange.class, RowChange::key),
                "column",
                ofColumn(column -> Optional.of(column.column())),
                "before",
                ofColumn(ColumnChange::before),
                "after",
                ofColumn(ColumnChange::after));
    }

    private static DataFetcher<?> ofColumn(Function<ColumnChange, Optional<String>> read) {
        return value(RowChange.class, change -> change.column().flatMap(read).orElse(null));
    }
}
