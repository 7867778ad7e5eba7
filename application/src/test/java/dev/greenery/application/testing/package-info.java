/** Builds of marts without a database, for the tests of builders and of the engine. */
package dev.greenery.application.testing;
