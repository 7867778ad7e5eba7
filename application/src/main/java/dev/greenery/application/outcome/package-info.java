/** How what was asked for ended, where no more is to be told than a value or why there is none. */
package dev.greenery.application.outcome;
