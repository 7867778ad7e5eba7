/**
 * Rows on their way into the files: they are counted, and some are spoiled when dirt is asked for.
 */
package dev.greenery.sample.rows;
