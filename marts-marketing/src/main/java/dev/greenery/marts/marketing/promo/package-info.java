/** Which promos pay. */
package dev.greenery.marts.marketing.promo;
