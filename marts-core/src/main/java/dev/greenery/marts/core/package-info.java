/** The core mart. */
package dev.greenery.marts.core;
