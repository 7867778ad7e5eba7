package dev.greenery.adapters.postgres.source;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.application.source.ShopCalendar;
import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.history.CatalogueHistory;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.promo.Discount;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.promo.PromoStatus;
import dev.greenery.domain.timeline.Timeline;
import dev.greenery.domain.timeline.Version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads the reference catalogue. */
record CatalogueReader(Statement statement, SchemaNames schemas) {
    private static final String DELETED = "delete";

    /** PostgreSQL takes it for an amount, from whoever writes it; it is none. */
    private static final String NO_NUMBER = "NaN";

    CatalogueReader {
        requireNonNull(statement, "statement is null");
        requireNonNull(schemas, "schemas is null");
    }

    Catalogue read() throws SQLException {
        Map<ProductId, Timeline<Optional<Product>>> products =
                versions("products", this::productId, this::product);
        return new Catalogue(
                products(),
                promos(),
                new CatalogueHistory(
                        over(products, Product::price),
                        over(products, Product::inventory),
                        versions("promos", this::promoId, this::promo)));
    }

    private static <V> Map<ProductId, Timeline<V>> over(
            Map<ProductId, Timeline<Optional<Product>>> products, Function<Product, V> part) {
        return products.entrySet().stream()
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                entry -> Timeline.bridging(entry.getValue()).map(part)));
    }

    private Map<ProductId, Product> products() throws SQLException {
        Map<ProductId, Product> products = new HashMap<>();
        try (ResultSet row = rows(SourceTable.PRODUCTS)) {
            while (row.next()) {
                Product product = product(row);
                products.put(product.id(), product);
            }
        }
        return products;
    }

    private Product product(ResultSet row) throws SQLException {
        return new Product(
                productId(row),
                Optional.ofNullable(row.getString("name")).orElse(Product.UNKNOWN_NAME),
                price(row),
                inventory(row),
                true);
    }

    private Promo promo(ResultSet row) throws SQLException {
        return new Promo(
                promoId(row),
                Optional.ofNullable(row.getObject("discount", Integer.class)).map(Discount::new),
                Optional.ofNullable(row.getString("status"))
                        .map(PromoStatus::new)
                        .orElse(PromoStatus.UNKNOWN),
                true);
    }

    private Map<PromoId, Promo> promos() throws SQLException {
        Map<PromoId, Promo> promos = new HashMap<>();
        try (ResultSet row = rows(SourceTable.PROMOS)) {
            while (row.next()) {
                Promo promo = promo(row);
                promos.put(promo.id(), promo);
            }
        }
        return promos;
    }

    /** What was valid since when, and when nothing was, of each row that has ever changed. */
    private <K, V> Map<K, Timeline<Optional<V>>> versions(String table, Part<K> key, Part<V> value)
            throws SQLException {
        Map<K, List<Version<Optional<V>>>> versions = new HashMap<>();
        String query = schemas.in("SELECT * FROM {raw}." + table + "_versions ORDER BY valid_from");
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                List<Version<Optional<V>>> ofRow =
                        versions.computeIfAbsent(key.of(row), id -> new ArrayList<>());
                ofRow.add(new Version<>(moment(row, "valid_from"), Optional.of(value.of(row))));
                if (DELETED.equals(row.getString("ended_by"))) {
                    ofRow.add(new Version<>(moment(row, "valid_to"), Optional.empty()));
                }
            }
        }
        return versions.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> new Timeline<>(entry.getValue())));
    }

    /** A moment outside of the shop's calendar is none: what began then counts since ever. */
    private static Instant moment(ResultSet row, String column) throws SQLException {
        Instant moment = row.getObject(column, OffsetDateTime.class).toInstant();
        return ShopCalendar.holds(moment) ? moment : Version.EVER;
    }

    /** What is made of a row. */
    private interface Part<T> {
        T of(ResultSet row) throws SQLException;
    }

    private ProductId productId(ResultSet row) throws SQLException {
        return new ProductId(row.getObject("product_id", UUID.class));
    }

    private Optional<Money> price(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("price"))
                .filter(price -> !NO_NUMBER.equals(price))
                .map(Money::parse);
    }

    private Optional<Integer> inventory(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("inventory", Integer.class));
    }

    private PromoId promoId(ResultSet row) throws SQLException {
        return Names.promoOfRow(row.getString("promo_id"));
    }

    private ResultSet rows(SourceTable table) throws SQLException {
        return statement.executeQuery(
                "SELECT %s FROM %s.%s"
                        .formatted(
                                String.join(", ", table.columnNames()),
                                schemas.raw(),
                                table.tableName()));
    }
}
