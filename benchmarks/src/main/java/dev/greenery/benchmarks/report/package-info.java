/** What was measured, and the report that people read of it: Markdown with charts. */
package dev.greenery.benchmarks.report;
