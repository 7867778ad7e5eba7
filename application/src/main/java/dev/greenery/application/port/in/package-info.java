<<<<<<< HEAD
/** What the platform can do: one interface, one verb each. */
=======
/** What the platform can do: one interface per use case. */
>>>>>>> import
package dev.greenery.application.port.in;
