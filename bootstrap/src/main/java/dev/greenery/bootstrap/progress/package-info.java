/** How far long work has come, told on standard error. */
package dev.greenery.bootstrap.progress;
