package dev.greenery.planted.marts.marketing;

/** What product must not use. */
public record MarketingRow() {}
