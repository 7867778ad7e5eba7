package dev.greenery.adapters.postgres.source;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.SchemaNames;
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
        try (ResultSet row =
                statement.executeQuery(
                        schemas.in(
                                "SELECT product_id, name, price, inventory FROM {raw}.products"))) {
            while (row.next()) {
                ProductId id = new ProductId(row.getObject(1, UUID.class));
                Money price = Money.of(row.getBigDecimal(3));
                products.put(id, Product.of(id, row.getString(2), price, row.getInt(4)));
            }
        }
        return products;
    }

    private Map<PromoId, Promo> promos() throws SQLException {
        Map<PromoId, Promo> promos = new HashMap<>();
        try (ResultSet row =
                statement.executeQuery(
                        schemas.in("SELECT promo_id, discount, status FROM {raw}.promos"))) {
            while (row.next()) {
                PromoId id = new PromoId(row.getString(1));
                Discount discount = new Discount(row.getInt(2));
                promos.put(id, Promo.of(id, discount, new PromoStatus(row.getString(3))));
            }
        }
        return promos;
    }
}
