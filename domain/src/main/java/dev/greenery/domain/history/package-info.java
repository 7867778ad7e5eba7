/** Everything the shop knows of one user, and the reference data beside it. */
package dev.greenery.domain.history;
