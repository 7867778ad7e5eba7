/** Users of the shop and where they live. */
package dev.greenery.domain.user;
