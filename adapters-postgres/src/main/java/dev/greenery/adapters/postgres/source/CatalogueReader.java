package dev.greenery.adapters.postgres.source;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.promo.Discount;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.promo.PromoStatus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads the reference catalogue. */
record CatalogueReader(Statement statement, SchemaNames schemas) {
    CatalogueReader {
        requireNonNull(statement, "statement is null");
        requireNonNull(schemas, "schemas is null");
    }

    Catalogue read() throws SQLException {
        return new Catalogue(products(), promos());
    }

    private Map<ProductId, Product> products() throws SQLException {
        Map<ProductId, Product> products = new HashMap<>();
        try (ResultSet row = rows(SourceTable.PRODUCTS)) {
            while (row.next()) {
                ProductId id = new ProductId(row.getObject("product_id", UUID.class));
                Money price = Money.of(row.getBigDecimal("price"));
                products.put(
                        id, Product.of(id, row.getString("name"), price, row.getInt("inventory")));
            }
        }
        return products;
    }

    private Map<PromoId, Promo> promos() throws SQLException {
        Map<PromoId, Promo> promos = new HashMap<>();
        try (ResultSet row = rows(SourceTable.PROMOS)) {
            while (row.next()) {
                PromoId id = new PromoId(row.getString("promo_id"));
                Discount discount = new Discount(row.getInt("discount"));
                promos.put(id, Promo.of(id, discount, new PromoStatus(row.getString("status"))));
            }
        }
        return promos;
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
