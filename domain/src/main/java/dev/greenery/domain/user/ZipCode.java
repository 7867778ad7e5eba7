package dev.greenery.domain.user;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A postal code of any country, written as it is there: {@code 06105}, {@code SW1A 1AA}. */
public record ZipCode(String value) {
    private static final int LONGEST = 12;
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9]+([ -][A-Za-z0-9]+)*");
    private static final Pattern DECIMAL = Pattern.compile("\\A([0-9]++)\\.0+\\z");

    private static final int US_DIGITS = 5;
    private static final Pattern FEWER_DIGITS = Pattern.compile("[0-9]{1,4}");
    private static final Pattern ZIP_PLUS_FOUR = Pattern.compile("[0-9]{5}-?[0-9]{4}");
    private static final Set<String> US =
            Set.of("united states", "united states of america", "usa", "us", "u.s.a.", "u.s.");

    /** Checks that there is a value. */
    public ZipCode {
        requireNonNull(value, "value is null");
    }

    /** The code of a text; of a number as tools write them, {@code 92056.0}, its digits. */
    public static ZipCode of(String text) {
        return new ZipCode(text.indexOf('.') < 0 ? text : DECIMAL.matcher(text).replaceFirst("$1"));
    }

    /**
     * The code of a place in a country. In the United States it has five digits: tools that take it
     * for a number cut leading zeros, {@code 6105}, and the four digits of a ZIP+4 tell streets
     * apart. So it is where no country is named. Elsewhere {@code 1010} may be all there is.
     */
    public ZipCode in(Optional<String> country) {
        if (value.length() == US_DIGITS || !country.map(ZipCode::isUs).orElse(true)) {
            return this;
        }
        if (FEWER_DIGITS.matcher(value).matches()) {
            return new ZipCode("0".repeat(US_DIGITS - value.length()) + value);
        }
        return ZIP_PLUS_FOUR.matcher(value).matches()
                ? new ZipCode(value.substring(0, US_DIGITS))
                : this;
    }

    private static boolean isUs(String country) {
        String name = country.strip();
        return name.isEmpty() || US.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether some country may have such a code: letters and digits, and signs between them. */
    public boolean isWellFormed() {
        return value.length() <= LONGEST && WELL_FORMED.matcher(value).matches();
    }

    /** Whether there is more to the code than zeros; a negative number is none. */
    public boolean isPositive() {
        return !value.startsWith("-")
                && value.chars().anyMatch(c -> c != '0' && c != ' ' && c != '-');
    }

    @Override
    public String toString() {
        return value;
    }
}
