/**
 * Rows of records as columns: what a component of a record is in the warehouse, and code that reads
 * rows, checks them and puts them together, made for each record.
 */
package dev.greenery.application.row;
