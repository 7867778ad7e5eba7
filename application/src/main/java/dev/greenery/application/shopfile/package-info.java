/** The faults that a dirty sample of the shop's files holds. */
package dev.greenery.application.shopfile;
