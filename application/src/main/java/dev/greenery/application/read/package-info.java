/** Answers questions about marts. */
package dev.greenery.application.read;
