/** Answers questions about published marts. */
package dev.greenery.application.read;
