/** What the shop overwrote, and when. */
package dev.greenery.application.history;
