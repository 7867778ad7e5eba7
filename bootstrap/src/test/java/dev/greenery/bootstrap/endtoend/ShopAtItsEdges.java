package dev.greenery.bootstrap.endtoend;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.source.FieldType;
import dev.greenery.application.source.SourceColumn;
import dev.greenery.application.source.SourceTable;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a shop whose values lie at the edges of what an import takes. */
record ShopAtItsEdges(Map<SourceTable, List<List<String>>> rows) {
    private static final int ROWS = 12;
    private static final int LONGEST_NAME = 300;
    private static final int MOST_LINES = 10;

    private static final List<String> IDS =
            List.of(
                    "00000000-0000-0000-0000-000000000001",
                    "7fffffff-ffff-ffff-ffff-ffffffffffff",
                    "80000000-0000-0000-0000-000000000000",
                    "ffffffff-ffff-ffff-ffff-ffffffffffff");

    ShopAtItsEdges {
        requireNonNull(rows, "rows is null");
    }

    /** Any such shop. */
    static Arbitrary<ShopAtItsEdges> any() {
        List<SourceTable> tables = List.of(SourceTable.values());
        return Combinators.combine(tables.stream().map(ShopAtItsEdges::rowsOf).toList())
                .as(
                        rows -> {
                            Map<SourceTable, List<List<String>>> shop =
                                    new EnumMap<>(SourceTable.class);
                            for (int i = 0; i < tables.size(); i++) {
                                shop.put(tables.get(i), rows.get(i));
                            }
                            return new ShopAtItsEdges(shop);
                        });
    }

    private static Arbitrary<List<List<String>>> rowsOf(SourceTable table) {
        return Combinators.combine(table.columns().stream().map(ShopAtItsEdges::field).toList())
                .as(fields -> fields)
                .list()
                .uniqueElements(row -> row.subList(0, table.key().size()))
                .ofMinSize(1)
                .ofMaxSize(ROWS);
    }

    private static Arbitrary<String> field(SourceColumn column) {
        Stream<String> nothing =
                column.missing() == SourceColumn.Missing.REJECTED ? Stream.of() : Stream.of("");
        return Arbitraries.of(Stream.concat(edges(column.type()).stream(), nothing).toList());
    }

    private static List<String> edges(FieldType type) {
        return switch (type) {
            case UUID -> IDS;
            case TEXT -> texts();
            case NAME -> names("(unknown)");
            case CODE -> names("(none)");
            case INTEGER -> List.of("-2147483648", "-1", "0", "2147483647");
            case QUANTITY -> List.of("-100000", "0", "1", "100000");
            case ZIPCODE -> List.of("0", "1", "SW1A 1AA", "999999999999");
            case MONEY -> List.of("-999999999.99", "0", "0.01", "999999999.99");
            case INSTANT -> instants();
            case PLANNED ->
                    Stream.concat(instants().stream(), Stream.of("2199-12-31T23:59:59.999999Z"))
                            .toList();
        };
    }

    private static List<String> texts() {
        return List.of(
                " ",
                "\u0001",
                "\uD835\uDD18",
                "\"quoted\", 'single', \\ and ;",
                "x".repeat(100_000),
                "line\n".repeat(MOST_LINES - 1) + "last",
                "active",
                "delivered",
                "page_view",
                "add_to_cart",
                "checkout",
                "package_shipped");
    }

    /** Nothing makes the longest ones shorter: every character takes three bytes. */
    private static List<String> names(String special) {
        return List.of(
                special, "a", "a".repeat(LONGEST_NAME), ideographs(1), ideographs(2), "\t\"',");
    }

    private static String ideographs(long seed) {
        return new Random(seed)
                .ints(LONGEST_NAME, 0x4e00, 0x9fa5)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static List<String> instants() {
        return List.of(
                "1900-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "2021-02-10T10:00:00Z",
                "2021-02-10T10:00:00.000001Z");
    }

    /** Writes the files that an import reads. */
    void write(Path directory) throws IOException {
        for (SourceTable table : SourceTable.values()) {
            Stream<List<String>> lines =
                    Stream.concat(Stream.of(table.columnNames()), rows.get(table).stream());
            Files.writeString(
                    directory.resolve(table.fileName()),
                    lines.map(ShopAtItsEdges::line).collect(Collectors.joining()));
        }
    }

    private static String line(List<String> fields) {
        return fields.stream()
                .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }
}
