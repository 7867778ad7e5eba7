/** Which sessions convert, by day and by region. */
package dev.greenery.marts.marketing.conversion;
