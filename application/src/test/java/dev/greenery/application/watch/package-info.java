/** Watching a shop through a day that passes at once. */
package dev.greenery.application.watch;
