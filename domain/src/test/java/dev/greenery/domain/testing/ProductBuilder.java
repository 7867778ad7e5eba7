package dev.greenery.domain.testing;

import dev.greenery.domain.money.Money;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.product.ProductId;

/** A product that costs 10.00 and of which 100 are in stock, unless told otherwise. */
public final class ProductBuilder extends FixtureBuilder<ProductBuilder> {
    private final ProductId id;
    private String name;
    private Money price = Money.parse("10.00");
    private int inventory = 100;

    ProductBuilder(ProductId id, String name) {
        this.id = id;
        this.name = name;
    }

    /** With this name, and the id that it had before. */
    public ProductBuilder called(String newName) {
        return with(product -> product.name = newName);
    }

    /** At this price in major units. */
    public ProductBuilder costing(String newPrice) {
        return with(product -> product.price = Money.parse(newPrice));
    }

    /** With so many units in stock. */
    public ProductBuilder inStock(int units) {
        return with(product -> product.inventory = units);
    }

    /** The product. */
    public Product build() {
        return Product.of(id, name, price, inventory);
    }
}
