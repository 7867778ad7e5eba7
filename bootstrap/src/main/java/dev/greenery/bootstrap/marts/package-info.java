/** Finds marts, so that none is named anywhere. */
package dev.greenery.bootstrap.marts;
