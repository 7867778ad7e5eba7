/**
 * Data tests while a build runs: what each kind notes of the rows that pass, what it asks of the
 * tables, and what it finds.
 */
package dev.greenery.application.probe;
