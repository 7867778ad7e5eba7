/** Two small marts with every kind of column, for tests that need no shop. */
package dev.greenery.application.garden;
