/** What a builder sees while it runs: what it declares, and no more; and what of it was read. */
package dev.greenery.application.scope;
