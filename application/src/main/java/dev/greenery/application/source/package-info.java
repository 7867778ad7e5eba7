/** The shop's tables and what their columns may hold, said once. */
package dev.greenery.application.source;
