/** Comparing two proportions, many times over, without fooling oneself. */
package dev.greenery.marts.marketing.statistics;
