package dev.greenery.domain.session;

import static java.util.Objects.requireNonNull;

/** The address of a page of the shop. */
public record PageUrl(String value) {
    /** Checks that there is a value. */
    public PageUrl {
        requireNonNull(value, "value is null");
    }

    /**
     * What follows the host, from its first slash to the query or fragment: {@code /product/...};
     * {@code /} when nothing does. A url without a scheme is taken to begin with the host.
     */
    public String path() {
        int end = end();
        int slash = value.indexOf('/');
        if (endsScheme(slash) && value.startsWith("//", slash)) {
            slash = value.indexOf('/', slash + "//".length());
        }
        return slash < 0 || slash >= end ? "/" : value.substring(slash, end);
    }

    private boolean endsScheme(int slash) {
        return slash == 0 || (slash > 0 && value.charAt(slash - 1) == ':');
    }

    private int end() {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '?' || value.charAt(i) == '#') {
                return i;
            }
        }
        return value.length();
    }

    @Override
    public String toString() {
        return value;
    }
}
