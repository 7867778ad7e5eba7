/** Tests of the passes over histories. */
package dev.greenery.application.pass;
