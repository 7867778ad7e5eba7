/** Puts the application's services onto the adapters. */
package dev.greenery.bootstrap.wiring;
