package dev.greenery.adapters.postgres.source;

import static dev.greenery.application.source.FieldType.LONGEST_NAME;

import dev.greenery.domain.promo.PromoId;

import java.util.Optional;

/** Names and codes as anybody may write them: keys do not hold those without end. */
final class Names {
    private static final PromoId BLANK = new PromoId("(blank)");

    private Names() {}

    static boolean isTooLong(String name) {
        return name.codePointCount(0, name.length()) > LONGEST_NAME;
    }

    /**
     * The promo of a code; none if it is blank. Of a code that is too long, the beginning: a promo
     * was meant, if one that there cannot be.
     */
    static Optional<PromoId> promo(String code) {
        return code.isBlank() ? Optional.empty() : Optional.of(PromoId.of(beginning(code)));
    }

    /** The promo of a row of promos, which has a code, be it of blanks. */
    static PromoId promoOfRow(String code) {
        return promo(code).orElse(BLANK);
    }

    private static String beginning(String code) {
        return isTooLong(code)
                ? code.substring(0, code.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…"
                : code;
    }
}
