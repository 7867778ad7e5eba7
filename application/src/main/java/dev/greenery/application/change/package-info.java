/** What changed in the shop's data since a build, and what the next build starts from. */
package dev.greenery.application.change;
