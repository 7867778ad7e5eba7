/**
 * The passes of a build over the histories of the shop: what makes rows of models, and of what
 * changed, and tells what fails.
 */
package dev.greenery.application.pass;
