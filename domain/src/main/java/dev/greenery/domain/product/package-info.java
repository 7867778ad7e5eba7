/** What the shop sells. */
package dev.greenery.domain.product;
