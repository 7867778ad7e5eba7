/** Loading the shop's tables. */
package dev.greenery.application.load;
