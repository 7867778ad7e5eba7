package dev.greenery.marts.marketing.repurchase;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.domain.product.ProductId;

import java.util.Locale;

/** Something that a buyer has or lacks, and that may go with a second purchase. */
sealed interface Indicator permits FeatureIndicator, Indicator.ShippedTo, Indicator.FirstProduct {
    /** The indicator's name in the warehouse. */
    String key();

    KnownAt knownAt();

    /** Whose second purchases are compared. */
    BuyerGroup appliesTo();

    /** One sentence about a buyer who has it. */
    String description(CatalogueScope catalogue);

    /**
     * The indicator of a key.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Indicator of(String key) {
        if (key.startsWith(ShippedTo.PREFIX)) {
            return new ShippedTo(key.substring(ShippedTo.PREFIX.length()));
        }
        if (key.startsWith(FirstProduct.PREFIX)) {
            return new FirstProduct(ProductId.of(key.substring(FirstProduct.PREFIX.length())));
        }
        return FeatureIndicator.valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** The first order went to this state. */
    record ShippedTo(String state) implements Indicator {
        private static final String PREFIX = "state:";

        public ShippedTo {
            requireNonNull(state, "state is null");
        }

        @Override
        public String key() {
            return PREFIX + state;
        }

        @Override
        public KnownAt knownAt() {
            return KnownAt.FIRST_ORDER;
        }

        @Override
        public BuyerGroup appliesTo() {
            return BuyerGroup.STATE_KNOWN;
        }

        @Override
        public String description(CatalogueScope catalogue) {
            return "The first order went to %s.".formatted(state);
        }
    }

    /**
     * The first basket held this product. The key has the product's id: names change, and two
     * products may share one.
     */
    record FirstProduct(ProductId product) implements Indicator {
        private static final String PREFIX = "first_product:";

        public FirstProduct {
            requireNonNull(product, "product is null");
        }

        @Override
        public String key() {
            return PREFIX + product;
        }

        @Override
        public KnownAt knownAt() {
            return KnownAt.FIRST_ORDER;
        }

        @Override
        public BuyerGroup appliesTo() {
            return BuyerGroup.ALL_BUYERS;
        }

        @Override
        public String description(CatalogueScope catalogue) {
            return "The first basket held %s.".formatted(catalogue.product(product).name());
        }
    }
}
