/** What the platform needs from outside. */
package dev.greenery.application.port.out;
