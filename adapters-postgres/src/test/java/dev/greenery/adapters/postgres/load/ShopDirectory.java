package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.source.SourceTable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A directory of shop files; all of them good until a test says otherwise. */
record ShopDirectory(Path path) {
    ShopDirectory {
        requireNonNull(path, "path is null");
    }

    /** One row per file, all of which fit together. */
    static ShopDirectory aShop(Path directory) {
        ShopDirectory shop = new ShopDirectory(directory);
        return shop.withRows("addresses", id(1) + ",1 Main Street,6105,Connecticut,United States")
                .withRows("users", user(1))
                .withRows("promos", "task-force,2,inactive")
                .withRows("products", id(1) + ",Pothos,30.5,40")
                .withRows("orders", order(1))
                .withRows("order_items", id(1) + "," + id(1) + ",3")
                .withRows("events", event(1));
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    static String user(int number) {
        return "%s,Ann,Lee,ann@example.com,555-123-4567,2021-01-01T00:00:00Z,2021-01-02T00:00:00Z,%s"
                .formatted(id(number), id(1));
    }

    static String order(int number) {
        return "%s,%s,,%s,2021-02-11T23:30:34Z,551.9,5.16,557.06,,,,,preparing"
                .formatted(id(number), id(1), id(1));
    }

    static String event(int number) {
        return "%s,%s,%s,https://greenery.com/product/1,2021-02-11T23:30:33Z,page_view,,%s"
                .formatted(id(number), id(1), id(1), id(1));
    }

    /** A file with the usual header and these rows. */
    ShopDirectory withRows(String table, String... rows) {
        String header =
                String.join(",", SourceTable.valueOf(table.toUpperCase(Locale.ROOT)).columnNames());
        return withText(
                table,
                Stream.concat(Stream.of(header), Stream.of(rows))
                        .map(line -> line + "\n")
                        .collect(Collectors.joining()));
    }

    /** A file that is exactly this text. */
    ShopDirectory withText(String table, String text) {
        return withBytes(table, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file that is exactly these bytes. */
    ShopDirectory withBytes(String table, byte[] bytes) {
        try {
            Files.write(file(table), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ShopDirectory without(String table) {
        try {
            Files.delete(file(table));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String table) {
        return path.resolve(table + ".csv");
    }
}
