package dev.greenery.marts.marketing.repurchase;

/** What the figures of an indicator say, in plain words. */
enum Verdict {
    /** Too few buyers with it, or without it, or all of them did the same. */
    NOT_ENOUGH_DATA,
    /** What difference there is may well be chance. */
    NO_CLEAR_DIFFERENCE,
    /** Buyers with it buy again more often; that need not be because of it. */
    BUY_AGAIN_MORE_OFTEN,
    /** Buyers with it buy again less often; that need not be because of it. */
    BUY_AGAIN_LESS_OFTEN
}
