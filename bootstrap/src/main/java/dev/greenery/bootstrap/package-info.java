/** Where the program starts. */
package dev.greenery.bootstrap;
