/** What the shop's tables may hold: the words in which they are declared. */
package dev.greenery.application.source;
