/** The graph of raw tables, models and metrics, and how parts of it are selected. */
package dev.greenery.application.lineage;
