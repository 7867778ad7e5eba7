package dev.greenery.adapters.postgres.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.QueryTables.Table;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.ResultColumn;
import dev.greenery.application.query.TableName;
import dev.greenery.application.query.TableQuery;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

@ExtendWith(WarehouseExtension.class)
class PostgresTablesIT {
    private static final String USER =
            """
            INSERT INTO raw.users VALUES
            ('00000000-0000-0000-0000-00000000000%1$d', 'Secret', 'Secret', 'Secret', 'Secret',
             '2021-01-0%1$d', '2021-01-01', '00000000-0000-0000-0000-000000000009')\
            """;

    private final List<String> columns = new ArrayList<>();
    private TestDatabase database;
    private PostgresTables tables;

    @BeforeEach
    void fill(TestDatabase empty) {
        database = empty;
        tables = new PostgresTables(empty);
        database.execute(USER.formatted(2));
        database.execute(USER.formatted(1));
        database.execute(
                """
                INSERT INTO raw.addresses VALUES
                ('00000000-0000-0000-0000-000000000009', 'Secret', 12345, 'Utah', 'USA')\
                """);
        database.execute(
                """
                INSERT INTO raw.imports (directory, started_at, finished_at, origin)
                VALUES ('shop', '2021-01-01', '2021-01-01', 'shop')\
                """);
        database.execute(
                """
                INSERT INTO raw.rejects (import_id, file, line, column_name, reason, row_text,
                    occurrence, first_seen_at, last_seen_at, times)
                SELECT import_id, 'users.csv', 7, 'user_id', 'is no UUID', 'x,Secret', 1,
                    finished_at, finished_at, 1 FROM raw.imports\
                """);
        database.execute("INSERT INTO raw.promos VALUES ('b', 1, ''), ('a', 1, ''), ('B', 1, '')");
    }

    @Test
    void knowsTheTablesThatThePlatformMade() {
        database.execute("CREATE TABLE raw.of_others (secret text)");

        assertThat(tables.tables())
                .extracting(table -> table.name().toString())
                .contains("raw.users", "raw.rejects", "raw.imports", "ops.runs", "ops.publications")
                .doesNotContain("raw.of_others");
    }

    @Test
    void masksWhatIsPersonalInEveryTable() {
        for (Table table : tables.tables()) {
            assertThat(rows(table, PersonalData.MASKED).toString())
                    .as(table.name().toString())
                    .doesNotContain("Secret");
        }
        assertThat(rows(table("raw.users"), PersonalData.REVEALED).toString()).contains("Secret");
    }

    @Test
    void tellsEverythingElse() {
        assertThat(
                        read(
                                query(
                                        "raw.users",
                                        List.of("email", "user_id"),
                                        OptionalInt.of(1),
                                        PersonalData.MASKED)))
                .containsExactly(
                        List.of(
                                Optional.of("***"),
                                Optional.of("00000000-0000-0000-0000-000000000001")));
        assertThat(rows(table("raw.rejects"), PersonalData.MASKED).getFirst())
                .contains(Optional.of("is no UUID"), Optional.of("***"));
        assertThat(columns).contains("row_text", "reason");
    }

    @Test
    void masksColumnsThatNobodyDeclared() {
        database.execute("ALTER TABLE raw.users ADD COLUMN nickname text DEFAULT 'Secret'");

        assertThat(rows(table("raw.users"), PersonalData.MASKED).toString())
                .doesNotContain("Secret");
        assertThat(columns).contains("nickname");
    }

    @Test
    void sortsTextsByCodePoint() {
        assertThat(
                        read(
                                query(
                                        "raw.promos",
                                        List.of("promo_id"),
                                        OptionalInt.empty(),
                                        PersonalData.MASKED)))
                .containsExactly(
                        List.of(Optional.of("B")),
                        List.of(Optional.of("a")),
                        List.of(Optional.of("b")));
    }

    private Table table(String name) {
        return tables.tables().stream()
                .filter(table -> table.name().toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<List<Optional<Object>>> rows(Table table, PersonalData personalData) {
        return read(
                query(table.name().toString(), table.columns(), OptionalInt.empty(), personalData));
    }

    private static TableQuery query(
            String table, List<String> columns, OptionalInt limit, PersonalData personalData) {
        return new TableQuery(TableName.parse(table).orElseThrow(), columns, limit, personalData);
    }

    private List<List<Optional<Object>>> read(TableQuery query) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        tables.query(
                query,
                told -> {
                    told.stream().map(ResultColumn::name).forEach(columns::add);
                    return row -> rows.add(row.values());
                });
        return rows;
    }
}
