package dev.greenery.adapters.postgres.source;

import dev.greenery.domain.user.ZipCode;

import java.util.Optional;

/** What comes again and again in addresses: their states and countries, and their postal codes. */
record AddressCache(TextCache<Optional<String>> names, TextCache<Optional<ZipCode>> zipCodes) {
    static AddressCache create() {
        return new AddressCache(TextCache.ofTexts(), new TextCache<>(AddressCache::zipCode));
    }

    private static Optional<ZipCode> zipCode(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(ZipCode.of(text));
    }
}
