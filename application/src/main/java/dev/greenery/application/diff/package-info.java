/** Tells what became of marts from one version to another. */
package dev.greenery.application.diff;
