package dev.greenery.adapters.postgres.source;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.greenery.adapters.postgres.capture.LoggedMoment;
import dev.greenery.adapters.postgres.capture.LoggedTable;
import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.change.SourceMoment;
import dev.greenery.application.port.out.LookForChanges;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks into the logs of the shop's tables, which hold what no publication shows yet. */
@Singleton
final class PostgresNotedChanges implements LookForChanges {
    private static final String OLDEST =
            "SELECT min(noted_at) FROM {raw}.%s WHERE written_to = tableoid";

    private final Warehouse warehouse;

    PostgresNotedChanges(Warehouse warehouse) {
        this.warehouse = requireNonNull(warehouse, "warehouse is null");
    }

    private interface Question<T> {
        T ask(Catalog catalog) throws SQLException;
    }

    @Override
    public SourceMoment now() {
        return ask(LoggedMoment::seenBy);
    }

    @Override
    public boolean isAnyNewSince(SourceMoment moment) {
        return ask(
                catalog ->
                        new PendingChanges(catalog).obstacle(moment).isPresent()
                                || isNoted(catalog, LoggedMoment.of(moment).orElseThrow()));
    }

    private static boolean isNoted(Catalog catalog, LoggedMoment since) throws SQLException {
        return catalog.exists(
                logs().map(
                                log ->
                                        "EXISTS (SELECT FROM {raw}.%s WHERE %s)"
                                                .formatted(log, since.isSince()))
                        .collect(joining(" OR ", "SELECT 1 WHERE ", "")));
    }

    @Override
    public Optional<Instant> oldestUnpublished() {
        String oldest =
                Stream.concat(logs(), Stream.of("bulk_changes"))
                        .map(OLDEST::formatted)
                        .collect(joining(" UNION ALL ", "SELECT min(min) FROM (", ") l"));
        return ask(catalog -> catalog.list(row -> row.getObject(1, OffsetDateTime.class), oldest))
                .stream()
                .flatMap(found -> Stream.ofNullable(found).map(OffsetDateTime::toInstant))
                .findFirst();
    }

    private static Stream<String> logs() {
        return Stream.of(LoggedTable.values()).map(LoggedTable::log);
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = warehouse.pool().getConnection()) {
            return question.ask(new Catalog(connection, warehouse.schemas()));
        } catch (SQLException e) {
            throw WarehouseFault.of("look for changes of the shop", e);
        }
    }
}
