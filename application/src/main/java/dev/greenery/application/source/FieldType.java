package dev.greenery.application.source;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What a field of the shop may hold. Each field that means the same has the same type. */
public enum FieldType {
    /** An id. */
    UUID(
            "a UUID in its usual form; all zeros is the id of nothing",
            List.of("5c357e7e-2b8d-4a59-ae41-816f8e5f45d6"),
            List.of("5c357e7e2b8d4a59ae41816f8e5f45d6", "17")),
    /** Any text. */
    TEXT("any text without NUL characters", List.of("4 Main Street"), List.of("NUL: \0")),
    /** A text that marts have in their keys, and so must fit into an index beside another. */
    NAME(
            "a text of up to 300 characters",
            List.of("California", "Rhône-Alpes"),
            List.of("x".repeat(301))),
    /** A text that refers to something; blanks alone refer to nothing. */
    CODE(
            "a text of up to 300 characters; blanks alone are nothing",
            List.of("task-force"),
            List.of("x".repeat(301))),
    /** A whole number of 32 bits. */
    INTEGER(
            "a whole number from -2147483648 to 2147483647; a point and zeros change nothing",
            List.of("60", "60.0", "-3"),
            List.of("60.5", "2147483648", "1e3", "1,000", "\u0666\u0660")),
    /** Units of a product in one order; with any amount of money a product that can be kept. */
    QUANTITY(
            "a whole number from -100000 to 100000; a point and zeros change nothing",
            List.of("2", "2.0"),
            List.of("100001", "two")),
    /** A postal code. */
    ZIPCODE(
            "a postal code of any country: up to 12 letters from A to Z and digits, with single"
                    + " blanks and hyphens between them; where the country is the United States or"
                    + " not named, fewer than five digits regain their leading zeros, and of a"
                    + " ZIP+4 the first five digits are kept",
            List.of(
                    "2134",
                    "02134",
                    "92056.0",
                    "02134-1000",
                    "021341000",
                    "SW1A 1AA",
                    "K1A 0B1",
                    "D-10115",
                    "00-950"),
            List.of("N/A", "-2134", "9.2056E+04", "9205\u0666", "1234567890123")),
    /** An amount with two decimal places. */
    MONEY(
            "a decimal number of up to 9 digits and 2 places; more zeros change nothing",
            List.of("30.5", "10.500", "-4"),
            List.of("10.505", "$4", "1,000.00", "4,50")),
    /** When something happened. */
    INSTANT(
            "a point in time of the years 1900 to 2199 and no more than a day ahead, in UTC unless"
                    + " it says otherwise, up to microseconds",
            List.of(
                    "2021-02-11T23:30:33Z",
                    "2021-02-11 23:30:33",
                    "2021-02-11 23:30:33.25 UTC",
                    "2021-02-11 23:30:33.000 +0000",
                    "2021-02-11 23:30:33.123456+01",
                    "2021-02-11T23:30:33.123456000+01:00"),
            List.of("2021-02-11", "11.02.2021 23:30:33", "2199-01-01T00:00:00Z", "1613086233")),
    /** When something is to happen. */
    PLANNED(
            "a point in time of the years 1900 to 2199, as above, also one ahead",
            List.of("2199-01-01T00:00:00Z"),
            List.of("2999-01-01T00:00:00Z", "soon"));

    /** Of names and codes, so many characters are what a key can hold. */
    public static final int LONGEST_NAME = 300;

    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that cannot change
    private final List<String> taken;

    @SuppressWarnings("ImmutableEnumChecker") // so it does here
    private final List<String> rejected;

    FieldType(String description, List<String> taken, List<String> rejected) {
        this.description = requireNonNull(description, "description is null");
        this.taken = requireNonNull(taken, "taken is null");
        this.rejected = requireNonNull(rejected, "rejected is null");
    }

    /** What a field may hold, in words. */
    public String description() {
        return description;
    }

    /** Fields that are taken. */
    public List<String> taken() {
        return taken;
    }

    /** Fields whose rows are rejected. */
    public List<String> rejected() {
        return rejected;
    }
}
