/** The marketing mart: who buys again and why, which promos pay, which sessions convert. */
package dev.greenery.marts.marketing;
