/** What tells whether tables were made by the same definitions as would be used now. */
package dev.greenery.application.definition;
