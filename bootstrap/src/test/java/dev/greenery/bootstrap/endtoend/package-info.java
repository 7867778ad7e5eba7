/** The whole program, from its command line to the tables that consumers see. */
package dev.greenery.bootstrap.endtoend;
