package dev.greenery.adapters.postgres.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.objects.SqlTypes;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.source.SourceTable;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/** Migrations are written by hand, once for all; what they end in is what is declared. */
@ExtendWith(WarehouseExtension.class)
class RawTablesIT {
    @ParameterizedTest
    @EnumSource
    void haveTheDeclaredColumns(SourceTable table, TestDatabase database) {
        assertThat(
                        database.rows(
                                """
                                SELECT attname, replace(format_type(atttypid, atttypmod),
                                    'timestamp with time zone', 'timestamptz'), attnotnull
                                FROM pg_attribute
                                WHERE attrelid = 'raw.%s'::regclass AND attnum > 0
                                    AND NOT attisdropped
                                ORDER BY attnum\
                                """
                                        .formatted(table.tableName())))
                .isEqualTo(
                        table.columns().stream()
                                .map(
                                        column ->
                                                List.of(
                                                        column.name(),
                                                        SqlTypes.of(column.type())
                                                                .replace(", ", ","),
                                                        column.isAlwaysThere() ? "t" : "f"))
                                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void haveTheDeclaredKey(SourceTable table, TestDatabase database) {
        assertThat(
                        database.rows(
                                """
                                SELECT a.attname FROM pg_index i JOIN pg_attribute a
                                    ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                                WHERE i.indrelid = 'raw.%s'::regclass AND i.indisprimary
                                ORDER BY array_position(i.indkey::int2[], a.attnum)\
                                """
                                        .formatted(table.tableName())))
                .isEqualTo(table.key().stream().map(List::of).toList());
    }
}
