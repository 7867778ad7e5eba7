package dev.greenery.domain.session;

import static java.util.Objects.requireNonNull;

/** The address of a page of the shop. */
public record PageUrl(String value) {
    /** Checks that there is a value. */
    public PageUrl {
        requireNonNull(value, "value is null");
    }

    /**
     * What follows the host, from its first slash: {@code /product/...}; {@code /} when nothing.
     */
    public String path() {
        int scheme = value.indexOf("://");
        int slash = value.indexOf('/', scheme < 0 ? 0 : scheme + "://".length());
        return slash < 0 ? "/" : value.substring(slash);
    }

    @Override
    public String toString() {
        return value;
    }
}
