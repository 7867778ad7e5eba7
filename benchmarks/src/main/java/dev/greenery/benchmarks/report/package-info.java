/** The report that people read: Markdown with charts. */
package dev.greenery.benchmarks.report;
