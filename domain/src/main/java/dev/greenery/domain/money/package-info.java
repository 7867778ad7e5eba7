/** Exact money. */
package dev.greenery.domain.money;
