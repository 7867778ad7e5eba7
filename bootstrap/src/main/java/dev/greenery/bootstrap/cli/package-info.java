/** The command line. */
package dev.greenery.bootstrap.cli;
