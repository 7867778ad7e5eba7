package dev.greenery.application.pass;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.promo.PromoId;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two states of the catalogue. Builders of histories ask it for names and for what was valid at
 * moments; a new price, a moved stock or another discount is therefore none of theirs, as long as
 * it is valid since a moment of which none has asked.
 *
 * @param unknown what histories refer to that the earlier state does not have
 * @param latestAsked the latest moment of which a builder asked the earlier state
 */
record CatalogueChange(
        Catalogue before, Catalogue after, UnknownMembers unknown, Instant latestAsked) {
    CatalogueChange {
        requireNonNull(before, "before is null");
        requireNonNull(after, "after is null");
        requireNonNull(unknown, "unknown is null");
        requireNonNull(latestAsked, "latestAsked is null");
    }

    /** What changed that any history may depend on, in words; empty if nothing. */
    Optional<String> reachingAny() {
        return Stream.concat(
                        products()
                                .filter(this::mayBeReferredTo)
                                .filter(this::isOther)
                                .sorted()
                                .map(id -> "product " + id),
                        promos().filter(this::mayBeReferredTo)
                                .filter(this::isOther)
                                .sorted()
                                .map(id -> "promo " + id))
                .findFirst()
                .map(
                        entry ->
                                entry
                                        + " came, went, has another name or another past than when"
                                        + " all was built");
    }

    /** Those that are gone have a past, too. */
    private Stream<ProductId> products() {
        return Stream.of(before, after)
                .flatMap(
                        catalogue ->
                                Stream.of(
                                        catalogue.products(),
                                        catalogue.history().prices(),
                                        catalogue.history().stock()))
                .flatMap(known -> known.keySet().stream())
                .distinct();
    }

    private Stream<PromoId> promos() {
        return Stream.of(before, after)
                .flatMap(catalogue -> Stream.of(catalogue.promos(), catalogue.history().promos()))
                .flatMap(known -> known.keySet().stream())
                .distinct();
    }

    private boolean mayBeReferredTo(ProductId id) {
        return before.products().containsKey(id) || unknown.has(id);
    }

    private boolean mayBeReferredTo(PromoId id) {
        return before.promos().containsKey(id) || unknown.has(id);
    }

    private boolean isOther(ProductId id) {
        return before.products().containsKey(id) != after.products().containsKey(id)
                || !before.product(id).name().equals(after.product(id).name())
                || !before.prices(id).agreesUntil(latestAsked, after.prices(id))
                || !before.stock(id).agreesUntil(latestAsked, after.stock(id));
    }

    private boolean isOther(PromoId id) {
        return before.promos().containsKey(id) != after.promos().containsKey(id)
                || !before.promoOverTime(id).agreesUntil(latestAsked, after.promoOverTime(id));
    }
}
