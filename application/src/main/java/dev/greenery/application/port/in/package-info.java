/** What the platform can do: one interface per use case. */
package dev.greenery.application.port.in;
