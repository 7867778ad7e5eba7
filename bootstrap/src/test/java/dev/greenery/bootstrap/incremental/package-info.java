/** Builds of what changed, which are to leave what builds of everything do. */
package dev.greenery.bootstrap.incremental;
