package dev.greenery.application.scope;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.Settings;
import dev.greenery.application.mart.Source;
import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.product.StockHistory;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoHistory;
import dev.greenery.domain.promo.PromoId;

import java.util.Comparator;
import java.util.List;

/** Shows a builder of the reference catalogue what it declares, and notes what it reads. */
public final class DeclaredCatalogueScope implements CatalogueScope {
    private final DeclaredInputs declared;
    private final Catalogue catalogue;
    private final Settings settings;
    private final RowsByModel earlier;

    /**
     * The scope of one builder.
     *
     * @param declared what the builder declares
     * @param catalogue with the unknown members that facts refer to
     * @param earlier rows of the dimensions and rollups that were made before
     */
    public DeclaredCatalogueScope(
            DeclaredInputs declared, Catalogue catalogue, Settings settings, RowsByModel earlier) {
        this.declared = requireNonNull(declared, "declared is null");
        this.catalogue = requireNonNull(catalogue, "catalogue is null");
        this.settings = requireNonNull(settings, "settings is null");
        this.earlier = requireNonNull(earlier, "earlier is null");
    }

    @Override
    public List<Product> products() {
        declared.read(Source.PRODUCTS);
        return catalogue.products().values().stream()
                .sorted(Comparator.comparing(Product::id))
                .toList();
    }

    @Override
    public Product product(ProductId id) {
        declared.read(Source.PRODUCTS);
        return catalogue.product(id);
    }

    @Override
    public StockHistory stock(ProductId id) {
        declared.read(Source.PRODUCTS);
        return new StockHistory(catalogue.stock(id));
    }

    @Override
    public List<Promo> promos() {
        declared.read(Source.PROMOS);
        return catalogue.promos().values().stream()
                .sorted(Comparator.comparing(Promo::id))
                .toList();
    }

    @Override
    public Promo promo(PromoId id) {
        declared.read(Source.PROMOS);
        return catalogue.promo(id);
    }

    @Override
    public List<PromoHistory> promoHistories() {
        declared.read(Source.PROMOS);
        return catalogue.promoHistories();
    }

    @Override
    public <T extends Record> List<T> rows(Class<T> model) {
        declared.read(model);
        return earlier.rows(model);
    }

    @Override
    public Settings settings() {
        return settings;
    }
}
