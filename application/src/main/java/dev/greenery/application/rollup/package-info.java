/** Rollups: contributions merged by key, and completed once everything is merged. */
package dev.greenery.application.rollup;
