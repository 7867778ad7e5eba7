/** What becomes of the components of a rollup when contributions are merged. */
package dev.greenery.application.mart.measure;
