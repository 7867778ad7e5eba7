/** Rows and figures as text, for people and for machines. */
package dev.greenery.bootstrap.output;
