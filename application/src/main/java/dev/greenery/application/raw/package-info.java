/** What is said about the shop's tables while they are being loaded. */
package dev.greenery.application.raw;
