package dev.greenery.application.mart;

import dev.greenery.domain.product.Product;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.product.StockHistory;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoHistory;
import dev.greenery.domain.promo.PromoId;

import java.util.List;

/** What one builder may see of the reference catalogue: what it declares, and no more. */
public interface CatalogueScope {
    /** All products by id, unknown members among them. Needs {@link Source#PRODUCTS}. */
    List<Product> products();

    /** A product, or the unknown member for it. Needs {@link Source#PRODUCTS}. */
    Product product(ProductId id);

    /** How the stock of a product has moved. Needs {@link Source#PRODUCTS}. */
    StockHistory stock(ProductId id);

    /** All promos by id, unknown members among them. Needs {@link Source#PROMOS}. */
    List<Promo> promos();

    /** A promo, or the unknown member for it. Needs {@link Source#PROMOS}. */
    Promo promo(PromoId id);

    /**
     * All promos that there are or were, by id, each with when it was what. Needs {@link
     * Source#PROMOS}.
     */
    List<PromoHistory> promoHistories();

    /** The rows of another dimension or rollup. Needs that model. */
    <T extends Record> List<T> rows(Class<T> model);

    /** What the business sets, variables of marts among it. Needs no declaration. */
    Settings settings();
}
