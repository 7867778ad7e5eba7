package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoId;

import java.util.Comparator;
import java.util.List;

/** What one builder may see of the reference catalogue: what it declares, and no more. */
public final class CatalogueScope {
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
    public CatalogueScope(
            DeclaredInputs declared, Catalogue catalogue, Settings settings, RowsByModel earlier) {
        this.declared = requireNonNull(declared, "declared is null");
        this.catalogue = requireNonNull(catalogue, "catalogue is null");
        this.settings = requireNonNull(settings, "settings is null");
        this.earlier = requireNonNull(earlier, "earlier is null");
    }

    /** All products by id, unknown members among them. Needs {@link Source#PRODUCTS}. */
    public List<Product> products() {
        declared.read(Source.PRODUCTS);
        return catalogue.products().values().stream()
                .sorted(Comparator.comparing(Product::id))
                .toList();
    }

    /** A product, or the unknown member for it. Needs {@link Source#PRODUCTS}. */
    public Product product(ProductId id) {
        declared.read(Source.PRODUCTS);
        return catalogue.product(id);
    }

    /** All promos by id, unknown members among them. Needs {@link Source#PROMOS}. */
    public List<Promo> promos() {
        declared.read(Source.PROMOS);
        return catalogue.promos().values().stream()
                .sorted(Comparator.comparing(Promo::id))
                .toList();
    }

    /** A promo, or the unknown member for it. Needs {@link Source#PROMOS}. */
    public Promo promo(PromoId id) {
        declared.read(Source.PROMOS);
        return catalogue.promo(id);
    }

    /** The rows of another dimension or rollup. Needs that model. */
    public <T extends Record> List<T> rows(Class<T> model) {
        declared.read(model);
        return earlier.rows(model);
    }

    /** What the business sets for all models. Needs no declaration. */
    public Settings settings() {
        return settings;
    }
}
