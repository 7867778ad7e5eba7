/** Promotions that give money off an order. */
package dev.greenery.domain.promo;
