package dev.greenery.marts.marketing.repurchase;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.Doc;

/** What is asked about an indicator. */
record Question(
        @Doc("One sentence about a buyer who has it.") String description,
        @Doc("first_order, or later: it may explain a second order, not foretell it.")
                KnownAt knownAt,
        @Doc("The buyers who are compared; of others it is not known.") BuyerGroup appliesTo) {
    static Question of(Indicator indicator, CatalogueScope catalogue) {
        return new Question(
                indicator.description(catalogue), indicator.knownAt(), indicator.appliesTo());
    }
}
