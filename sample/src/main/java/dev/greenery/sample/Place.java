package dev.greenery.sample;

import java.util.UUID;

/**
 * An address of the sample shop.
 *
 * @param zipCode a number, so that codes of the north-east lose their leading zero as they do in
 *     the shop's export
 */
record Place(UUID id, String street, int zipCode, String state) {
    static final String COUNTRY = "United States";
}
