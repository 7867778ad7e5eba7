package dev.greenery.domain.promo;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.timeline.Timeline;
import dev.greenery.domain.timeline.Version;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a promo was what.
 *
 * @param offers what the shop said of it; empty while the shop had no such promo
 */
public record PromoHistory(PromoId id, Timeline<Optional<Promo>> offers) {
    /** Checks that nothing is missing. */
    public PromoHistory {
        requireNonNull(id, "id is null");
        requireNonNull(offers, "offers is null");
    }

    /** When it could be used, in the order of time; those that meet differ in the discount. */
    public List<ActivePeriod> activePeriods() {
        List<ActivePeriod> periods = new ArrayList<>();
        List<Version<Optional<Promo>>> versions = offers.versions();
        for (int i = 0; i < versions.size(); i++) {
            Version<Optional<Promo>> version = versions.get(i);
            Optional<Instant> until = versions.stream().skip(i + 1L).findFirst().map(Version::from);
            version.value()
                    .filter(Promo::isActive)
                    .map(promo -> new ActivePeriod(promo.discount(), version.since(), until))
                    .ifPresent(periods::add);
        }
        return List.copyOf(periods);
    }
}
