/** What the platform needs. */
package dev.greenery.application.port.out;
