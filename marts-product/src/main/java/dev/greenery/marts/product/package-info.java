/**
 * The product mart: what gets looked at, what gets carted, what gets bought, what is running out.
 */
package dev.greenery.marts.product;
