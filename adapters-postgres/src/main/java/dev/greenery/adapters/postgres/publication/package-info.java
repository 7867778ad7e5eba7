/**
 * Publishes versions of marts: attaches their tables to those that consumers know, and detaches the
 * ones that were there.
 */
package dev.greenery.adapters.postgres.publication;
