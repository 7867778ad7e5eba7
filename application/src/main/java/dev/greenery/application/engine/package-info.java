/**
 * The build: one pass over the shop's data that writes unseen, audits, and publishes what passed.
 */
package dev.greenery.application.engine;
