package dev.greenery.adapters.postgres.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.history.ChangeKind;
import dev.greenery.application.history.ChangeQuery;
import dev.greenery.application.history.RowChange;
import dev.greenery.application.history.RowChange.ColumnChange;
import dev.greenery.application.history.TrackedTable;
import dev.greenery.application.port.out.OpenSnapshot.Snapshot;
import dev.greenery.application.query.PersonalData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ExtendWith(WarehouseExtension.class)
class VersionQueriesIT {
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T00:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T00:00:00Z");
    private static final String PROMO = "leverage";
    private static final String ID = "00000000-0000-0000-0000-000000000001";

    private final List<List<String>> rows = new ArrayList<>();
    private TestDatabase database;

    @BeforeEach
    void aShop(TestDatabase empty) {
        database = empty;
        at(
                MONDAY,
                "INSERT INTO raw.promos VALUES ('leverage', 10, 'active')",
                "INSERT INTO raw.addresses VALUES ('%s', '1 Fern Street', 6105, 'Ohio', 'United States')"
                        .formatted(ID),
                "INSERT INTO raw.users (user_id, address_id) VALUES ('%1$s', '%1$s')"
                        .formatted(ID));
    }

    @Test
    void whatChangedIsToldColumnByColumn() {
        at(TUESDAY, "UPDATE raw.promos SET discount = 12, status = 'inactive'");

        assertThat(changes(TrackedTable.PROMOS, TUESDAY))
                .containsOnly(entry(ChangeKind.CHANGED, 1L));
        assertThat(rows)
                .containsExactly(
                        List.of(
                                TUESDAY.toString(),
                                "changed",
                                PROMO,
                                "status",
                                "active",
                                "inactive"),
                        List.of(TUESDAY.toString(), "changed", PROMO, "discount", "10", "12"));
    }

    @Test
    void whatCameAndWentIsToldInOneRowEach() {
        at(TUESDAY, "DELETE FROM raw.promos");
        at(WEDNESDAY, "INSERT INTO raw.promos VALUES ('leverage', 10, 'active')");

        assertThat(changes(TrackedTable.PROMOS, MONDAY))
                .containsOnly(entry(ChangeKind.ADDED, 2L), entry(ChangeKind.DELETED, 1L));
        assertThat(rows)
                .containsExactly(
                        List.of(MONDAY.toString(), "added", PROMO, "", "", ""),
                        List.of(TUESDAY.toString(), "deleted", PROMO, "", "", ""),
                        List.of(WEDNESDAY.toString(), "added", PROMO, "", "", ""));
    }

    @Test
    void whatIsDeletedAndReturnsAtTheSameMomentHasNotChanged() {
        at(
                TUESDAY,
                "DELETE FROM raw.promos",
                "INSERT INTO raw.promos VALUES ('leverage', 10, 'active')");

        assertThat(changes(TrackedTable.PROMOS, TUESDAY)).doesNotContainKey(ChangeKind.CHANGED);
    }

    @Test
    void pointsInTimeAreWrittenAsEverywhere() {
        at(
                MONDAY,
                """
                INSERT INTO raw.orders (order_id, created_at, order_cost, shipping_cost, order_total, status)
                VALUES ('%s', '2026-03-02', 5, 3, 8, 'preparing')
                """
                        .formatted(ID));
        at(TUESDAY, "UPDATE raw.orders SET estimated_delivery_at = '2026-03-05 11:00:00.25+01'");
        at(WEDNESDAY, "UPDATE raw.orders SET estimated_delivery_at = 'infinity'");

        changes(TrackedTable.ORDERS, TUESDAY);

        assertThat(rows)
                .extracting(row -> row.subList(3, 6))
                .containsExactly(
                        List.of("estimated_delivery_at", "", "2026-03-05T10:00:00.250Z"),
                        List.of("estimated_delivery_at", "2026-03-05T10:00:00.250Z", "infinity"));
    }

    @Test
    void onlyChangesOfTheTimeAreTold() {
        at(TUESDAY, "UPDATE raw.promos SET discount = 12");
        at(WEDNESDAY, "UPDATE raw.promos SET discount = 14");

        changes(
                new ChangeQuery(
                        TrackedTable.PROMOS, TUESDAY, Optional.of(WEDNESDAY), PersonalData.MASKED));

        assertThat(rows).extracting(row -> row.get(5)).containsExactly("12");
    }

    @Test
    void changesAreToldInParts() {
        at(TUESDAY, "UPDATE raw.promos SET discount = 12, status = 'inactive'");
        ChangeQuery all =
                new ChangeQuery(TrackedTable.PROMOS, MONDAY, Optional.empty(), PersonalData.MASKED);

        changes(all);
        List<List<String>> whole = List.copyOf(rows);
        rows.clear();
        changes(all.page(0, 2));
        changes(all.page(2, 2));

        assertThat(rows).hasSize(3).isEqualTo(whole);
    }

    @Test
    void theWholeTimeIsCountedWhateverPartIsAskedFor() {
        at(TUESDAY, "UPDATE raw.promos SET discount = 12, status = 'inactive'");

        assertThat(
                        changes(
                                new ChangeQuery(
                                                TrackedTable.PROMOS,
                                                TUESDAY,
                                                Optional.empty(),
                                                PersonalData.MASKED)
                                        .page(0, 1)))
                .containsOnly(entry(ChangeKind.CHANGED, 1L));
    }

    @ParameterizedTest
    @EnumSource(PersonalData.class)
    void aHomeIsPersonal(PersonalData personalData) {
        at(TUESDAY, "UPDATE raw.addresses SET address = '2 Moss Lane', state = 'Texas'");
        boolean isMasked = personalData == PersonalData.MASKED;

        changes(new ChangeQuery(TrackedTable.USERS, TUESDAY, Optional.empty(), personalData));

        assertThat(rows)
                .extracting(row -> row.subList(3, 6))
                .containsExactlyInAnyOrder(
                        List.of("state", "Ohio", "Texas"),
                        isMasked
                                ? List.of("address", "***", "***")
                                : List.of("address", "1 Fern Street", "2 Moss Lane"));
    }

    @ParameterizedTest
    @EnumSource
    void thereAreVersionsOfEachTable(TrackedTable table) {
        assertThat(changes(table, WEDNESDAY)).isEmpty();
        assertThat(database.rows("SELECT count(*) FROM raw.%s_snapshot".formatted(table)))
                .hasSize(1);
    }

    private void at(Instant moment, String... statements) {
        database.execute(
                "BEGIN; SET LOCAL greenery.noted_at = '%s'; %s; COMMIT"
                        .formatted(moment, String.join("; ", statements)));
    }

    private Map<ChangeKind, Long> changes(TrackedTable table, Instant since) {
        return changes(new ChangeQuery(table, since, Optional.empty(), PersonalData.MASKED));
    }

    private Map<ChangeKind, Long> changes(ChangeQuery query) {
        try (Snapshot snapshot = new PostgresSnapshots(database).open(Optional.empty())) {
            snapshot.find(query, change -> rows.add(texts(change)));
            return snapshot.countChanges(query);
        }
    }

    private static List<String> texts(RowChange change) {
        return List.of(
                change.at().toString(),
                change.kind().label(),
                change.key(),
                change.column().map(ColumnChange::column).orElse(""),
                change.column().flatMap(ColumnChange::before).orElse(""),
                change.column().flatMap(ColumnChange::after).orElse(""));
    }
}
