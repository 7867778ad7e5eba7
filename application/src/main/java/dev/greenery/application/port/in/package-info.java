/** What the platform can do: one interface, one verb each. */
package dev.greenery.application.port.in;
